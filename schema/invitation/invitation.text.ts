/**
 * The link of an invitation. The token stands behind the "#", which no browser sends: it is in no
 * log of a server or proxy.
 */
export function invitationLink(publicUrl: string, token: string): string {
  return `${new URL(publicUrl).origin}/#/invitation/${token}`;
}
