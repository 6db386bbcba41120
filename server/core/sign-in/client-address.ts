/**
 * Header that carries the connection's address to the sign-in library; a caller's own is thrown
 * away.
 */
export const CLIENT_ADDRESS = 'x-client-address';
