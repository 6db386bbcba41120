/**
 * Password of every demonstration account. The demonstration does not install itself in production.
 */
export const DEMO_PASSWORD = 'van-hoa-cong-so';
