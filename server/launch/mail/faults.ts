/** What a test makes the captured mail server do instead of its duty. */
export type Fault =
  | { reply: number; text?: string }
  | { drop: 'before-storing' | 'after-storing'; afterMs?: number };

export type FaultAnswer = Fault | undefined | void | Promise<Fault | undefined | void>;

export interface ArrivingMail {
  envelopeFrom: string;
  envelopeTo: string[];
  /** The message as it came over the wire. */
  raw: Buffer;
}

/**
 * Asked at each step of the SMTP conversation. `reply` refuses with that SMTP code. `drop` cuts the
 * connection without an answer; cut `after-storing`, the mail has arrived and its sender cannot
 * know, and a long `afterMs` leaves them waiting.
 */
export interface FaultHooks {
  onSender?(address: string): FaultAnswer;
  onRecipient?(address: string): FaultAnswer;
  onMessage?(mail: ArrivingMail): FaultAnswer;
}
