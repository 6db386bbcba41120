/** Whose holders a group of "Nơi nhận" stands for, as they are in office on the day. */
export const Audience = {
  STANDING_COMMITTEE: 'STANDING_COMMITTEE',
  EXECUTIVE_COMMITTEE: 'EXECUTIVE_COMMITTEE',
  /** The secretaries of the affiliated organizations. */
  TENANT_SECRETARY: 'TENANT_SECRETARY',
} as const;
export type Audience = (typeof Audience)[keyof typeof Audience];
