/**
 * A draft that saves itself: one save at a time, a moment after the last keystroke, again and again
 * where the server is out of reach. Until the server has a text it stays in this browser.
 */
import { ApiError } from '../graphql.js';
import {
  changesOf,
  type DraftFields,
  type FieldChange,
  meet,
  type MetChange,
  putOnTop,
} from '../../../schema/core/draft/draft-merge.rule.js';
import type { DraftKeeper } from './kept-draft.js';

/** A draft as the server holds it. */
export interface ServerDraft {
  version: number;
  fields: DraftFields;
}

/** The server, as a draft needs it. */
export interface DraftPort {
  /** Saves the difference between `base` and `fields`; resolves to the new version. */
  save(draft: ServerDraft, base: DraftFields): Promise<number>;
  load(): Promise<ServerDraft>;
  /** The texts that can be sent: all, or instead of a half-typed one what the server has. */
  readable?(fields: DraftFields, base: DraftFields): DraftFields;
  /** Whether what nobody else touched is put on top of theirs without a question. */
  readonly joins?: boolean;
}

export type DraftStatus =
  /** The server has everything it can read. */
  | 'SAVED'
  /** Something was typed and will be sent shortly. */
  | 'WAITING'
  | 'SAVING'
  /** The server was out of reach; another try follows by itself. */
  | 'RETRYING'
  /** The server said no; another try follows the next change. */
  | 'REFUSED'
  /** Somebody else saved too: a person chooses. */
  | 'CONTESTED';

/** What the page shows of a draft. */
export interface DraftView {
  fields: DraftFields;
  status: DraftStatus;
  savedAt: Date | null;
  refusal: ApiError | null;
  contested: readonly MetChange[];
  /** Texts that did not go into the form after a choice, still to be copied. */
  setAside: readonly FieldChange[];
  /** Texts taken over from an earlier visit that had not been sent. */
  restored: number;
  /** False where unsent texts could not be kept in this browser. */
  kept: boolean;
}

const PAUSE = 1000;
const RETRY_PAUSES = [2000, 5000, 10_000, 30_000];
const AGAIN = new Set(['NETWORK', 'INTERNAL', 'UNAUTHENTICATED']);

export class DraftSession {
  private view: DraftView;
  private base: DraftFields;
  private version: number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private failures = 0;
  /** Whether anything was typed since the save under way began. */
  private typed = false;
  private stopped = true;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly port: DraftPort,
    private readonly keeper: DraftKeeper,
    server: ServerDraft,
  ) {
    const kept = keeper.read();
    const met = meet(kept.changes, server.fields);
    const isContested = met.some(({ contested }) => contested);
    this.base = server.fields;
    this.version = server.version;
    this.view = {
      fields: isContested ? server.fields : putOnTop(server.fields, met),
      status: isContested ? 'CONTESTED' : 'SAVED',
      savedAt: null,
      refusal: null,
      contested: isContested ? met : [],
      setAside: kept.setAside,
      restored: isContested ? 0 : met.length,
      kept: true,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): DraftView => this.view;

  /** Version the server has now, as far as this page knows. */
  serverVersion(): number {
    return this.version;
  }

  /** Texts the server does not have, whether it could read them or not. */
  unsent(): FieldChange[] {
    return changesOf(this.base, this.view.fields);
  }

  set(name: string, text: string): void {
    if (this.view.status === 'CONTESTED') return;
    this.typed = true;
    this.failures = 0;
    this.show({ fields: { ...this.view.fields, [name]: text }, refusal: null });
    this.settle(PAUSE);
  }

  /** Sends what can be sent without waiting; true when nothing is left unsent. */
  async saveNow(): Promise<boolean> {
    clearTimeout(this.timer);
    if (this.view.status === 'CONTESTED') return false;
    await this.running;
    await this.run();
    if (this.view.status === 'WAITING') return this.saveNow();
    return this.view.status === 'SAVED' && this.unsent().length === 0;
  }

  /** Puts the changes with these names on top of the server's texts and the others aside. */
  resolve(mine: ReadonlySet<string>): void {
    const { contested, setAside } = this.view;
    const aside = contested
      .filter((change) => !mine.has(change.name) && change.mine !== '')
      .map(({ name, was, mine: text }) => ({ name, was, mine: text }));
    this.show({
      fields: putOnTop(
        this.base,
        contested.filter(({ name }) => mine.has(name)),
      ),
      contested: [],
      setAside: [...setAside, ...aside],
      status: 'SAVED',
    });
    this.settle(0);
  }

  dropSetAside(): void {
    this.show({ setAside: [] });
    this.keep();
  }

  /** Takes over what the server has now, unless something here is newer. Says whether it did. */
  adopt(server: ServerDraft): boolean {
    const isQuiet = this.view.status === 'SAVED' && !this.running && this.unsent().length === 0;
    if (!isQuiet || server.version <= this.version) return false;
    this.base = server.fields;
    this.version = server.version;
    this.show({ fields: server.fields });
    return true;
  }

  /** Begins to send, first of all what an earlier visit left. */
  start(): void {
    this.stopped = false;
    if (this.view.status !== 'CONTESTED') this.settle(0);
  }

  /** Sends what is left; what cannot be sent waits in this browser for the next visit. */
  stop(): void {
    this.stopped = true;
    void this.saveNow();
  }

  private show(change: Partial<DraftView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }

  private keep(): void {
    const { setAside, contested, status } = this.view;
    const changes = status === 'CONTESTED' ? [...contested] : this.unsent();
    const kept = this.keeper.keep({ changes, setAside: [...setAside] });
    if (kept !== this.view.kept) this.show({ kept });
  }

  private readable(): DraftFields {
    const { fields } = this.view;
    return this.port.readable?.(fields, this.base) ?? fields;
  }

  /** Keeps what is unsent and has it sent after a pause. */
  private settle(pause: number): void {
    this.keep();
    if (this.running) return;
    clearTimeout(this.timer);
    const sendable = changesOf(this.base, this.readable());
    if (sendable.length === 0) return this.show({ status: 'SAVED' });
    this.show({ status: 'WAITING' });
    this.timer = setTimeout(() => void this.run(), pause);
  }

  private run(): Promise<void> {
    this.running ??= this.send().finally(() => {
      this.running = null;
      if (this.typed && this.view.status !== 'CONTESTED') this.settle(PAUSE);
    });
    return this.running;
  }

  private async send(): Promise<void> {
    const fields = this.readable();
    this.typed = false;
    if (changesOf(this.base, fields).length === 0) return;
    this.show({ status: 'SAVING' });
    try {
      this.version = await this.port.save({ version: this.version, fields }, this.base);
      this.base = fields;
      this.failures = 0;
      this.show({ status: 'SAVED', savedAt: new Date(), refusal: null });
      this.keep();
    } catch (error) {
      await this.failed(error);
    }
  }

  private async failed(error: unknown): Promise<void> {
    const code = error instanceof ApiError ? error.code : 'INTERNAL';
    if (code === 'CHANGED_ELSEWHERE') {
      const theirs = await this.port.load().catch(() => null);
      if (theirs) return this.meetTheirs(theirs);
    } else if (error instanceof ApiError && !AGAIN.has(code)) {
      return this.show({ status: 'REFUSED', refusal: error });
    }
    this.show({ status: 'RETRYING' });
    if (this.stopped && this.view.kept) return;
    const pause = RETRY_PAUSES[Math.min(this.failures, RETRY_PAUSES.length - 1)];
    this.failures += 1;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), pause);
  }

  /** Somebody else saved: where this draft says something else, a person chooses. */
  private meetTheirs(theirs: ServerDraft): void {
    const met = meet(this.unsent(), theirs.fields);
    this.base = theirs.fields;
    this.version = theirs.version;
    if (this.port.joins && met.every(({ contested }) => !contested)) {
      this.typed = true;
      return this.show({ fields: putOnTop(theirs.fields, met), status: 'SAVED' });
    }
    const status = met.length === 0 ? 'SAVED' : 'CONTESTED';
    this.show({ fields: theirs.fields, contested: met, status });
    this.keep();
  }
}
