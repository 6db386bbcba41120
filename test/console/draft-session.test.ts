import { jest } from '@jest/globals';
import { ApiError } from '../../admin/core/graphql.js';
import {
  type DraftPort,
  DraftSession,
  type ServerDraft,
} from '../../admin/core/draft/draft-session.js';
import { readableFields } from '../../schema/submission/draft/draft-input.rule.js';
import { DraftKeeper, type KeptStore } from '../../admin/core/draft/kept-draft.js';

/** A server of one draft that refuses an old version, as the real one does. */
class DraftServer implements DraftPort {
  draft: ServerDraft = { version: 1, fields: { 'text.I': 'cũ' } };
  saves: ServerDraft[] = [];
  /** Thrown by the next saves, one each. */
  faults: ApiError[] = [];
  atOnce = 0;
  mostAtOnce = 0;

  async save(draft: ServerDraft): Promise<number> {
    this.atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce);
    await new Promise((resolve) => setTimeout(resolve, 300));
    this.atOnce -= 1;
    const fault = this.faults.shift();
    if (fault) throw fault;
    if (draft.version !== this.draft.version) throw new ApiError('CHANGED_ELSEWHERE', '');
    this.saves.push(draft);
    this.draft = { version: draft.version + 1, fields: draft.fields };
    return this.draft.version;
  }

  async load(): Promise<ServerDraft> {
    return this.draft;
  }

  readable = readableFields;
}

class Store implements KeptStore {
  readonly texts = new Map<string, string>();
  full = false;

  getItem(key: string): string | null {
    return this.texts.get(key) ?? null;
  }
  setItem(key: string, text: string): void {
    if (this.full) throw new DOMException('full', 'QuotaExceededError');
    this.texts.set(key, text);
  }
  removeItem(key: string): void {
    this.texts.delete(key);
  }
}

function open(server: DraftServer, store = new Store()): DraftSession {
  const session = new DraftSession(server, new DraftKeeper(store, 'person', 'paper'), server.draft);
  session.start();
  return session;
}

const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('a draft that saves itself', () => {
  it('waits a moment after the last keystroke, then sends once', async () => {
    const server = new DraftServer();
    const session = open(server);

    session.set('text.I', 'm');
    await pass(700);
    session.set('text.I', 'mới');
    await pass(700);
    expect(session.snapshot().status).toBe('WAITING');
    await pass(700);

    expect(server.saves.map(({ fields }) => fields['text.I'])).toEqual(['mới']);
    expect(session.snapshot().status).toBe('SAVED');
    expect(session.snapshot().savedAt).toBeInstanceOf(Date);
  });

  it('sends one save at a time, with the version the one before it gave', async () => {
    const server = new DraftServer();
    const session = open(server);

    session.set('text.I', 'một');
    await pass(1100);
    expect(session.snapshot().status).toBe('SAVING');
    session.set('text.I', 'hai');
    await pass(5000);

    expect(server.mostAtOnce).toBe(1);
    expect(server.saves.map(({ version }) => version)).toEqual([1, 2]);
    expect(session.unsent()).toEqual([]);
  });

  it('tries again by itself while the server is out of reach', async () => {
    const server = new DraftServer();
    server.faults = [new ApiError('NETWORK', ''), new ApiError('NETWORK', '')];
    const session = open(server);

    session.set('text.I', 'mới');
    await pass(1400);
    expect(session.snapshot().status).toBe('RETRYING');
    await pass(10_000);

    expect(session.snapshot().status).toBe('SAVED');
    expect(server.draft.fields['text.I']).toBe('mới');
  });

  it('stops at a refusal until something is changed', async () => {
    const server = new DraftServer();
    server.faults = [new ApiError('INVALID_INPUT', 'quá dài')];
    const session = open(server);

    session.set('text.I', 'dài');
    await pass(60_000);
    expect(session.snapshot()).toMatchObject({
      status: 'REFUSED',
      refusal: { message: 'quá dài' },
    });
    session.set('text.I', 'ngắn');
    await pass(2000);

    expect(session.snapshot()).toMatchObject({ status: 'SAVED', refusal: null });
  });

  it('keeps what is no number in its field and sends the rest', async () => {
    const server = new DraftServer();
    const session = open(server);

    session.set('figures.L03.value', 'bảy');
    session.set('text.I', 'mới');
    await pass(2000);

    expect(server.draft.fields).toEqual({ 'text.I': 'mới', 'figures.L03.value': '' });
    expect(session.snapshot().fields['figures.L03.value']).toBe('bảy');
    expect(session.unsent().map(({ name }) => name)).toEqual(['figures.L03.value']);
  });

  it('saves at once when asked, also what was typed during the save', async () => {
    const server = new DraftServer();
    const session = open(server);

    session.set('text.I', 'một');
    const saved = session.saveNow();
    await pass(100);
    session.set('text.II', 'hai');
    await pass(1000);

    expect(await saved).toBe(true);
    expect(server.draft.fields).toEqual({ 'text.I': 'một', 'text.II': 'hai' });
  });
});

describe('a draft that was not sent', () => {
  it('comes back after a reload and is sent', async () => {
    const server = new DraftServer();
    const store = new Store();
    server.faults = Array.from({ length: 9 }, () => new ApiError('NETWORK', ''));
    open(server, store).set('text.I', 'đang viết dở');
    await pass(3000);
    server.faults = [];

    const later = open(server, store);
    expect(later.snapshot()).toMatchObject({ restored: 1, fields: { 'text.I': 'đang viết dở' } });
    await pass(20_000);

    expect(server.draft.fields['text.I']).toBe('đang viết dở');
    expect(store.texts.size).toBe(0);
  });

  it('keeps even what the server could not read', async () => {
    const server = new DraftServer();
    const store = new Store();
    open(server, store).set('figures.L03.value', 'bảy');
    await pass(3000);

    expect(open(server, store).snapshot().fields['figures.L03.value']).toBe('bảy');
  });

  it('says so where the browser keeps nothing', () => {
    const store = new Store();
    store.full = true;
    const session = open(new DraftServer(), store);

    session.set('text.I', 'mới');

    expect(session.snapshot().kept).toBe(false);
  });

  it('asks when somebody changed the same field meanwhile', () => {
    const server = new DraftServer();
    const store = new Store();
    open(server, store).set('text.I', 'của tôi');
    server.draft = { version: 2, fields: { 'text.I': 'của người khác' } };

    const { status, contested, fields } = open(server, store).snapshot();

    expect(status).toBe('CONTESTED');
    expect(fields['text.I']).toBe('của người khác');
    expect(contested).toMatchObject([
      { name: 'text.I', mine: 'của tôi', theirs: 'của người khác', contested: true },
    ]);
  });

  it('survives words in the store that are none of its own', () => {
    const store = new Store();
    store.texts.set('draft/person/paper', '{"changes":[{"name":1}],"setAside":"x"}');

    expect(open(new DraftServer(), store).snapshot().status).toBe('SAVED');
  });
});

describe('a draft that somebody else saved too', () => {
  async function contest() {
    const server = new DraftServer();
    const store = new Store();
    const session = open(server, store);
    session.set('text.I', 'của tôi');
    session.set('text.II', 'thêm của tôi');
    server.draft = { version: 2, fields: { 'text.I': 'của họ', 'text.III': 'mới của họ' } };
    await pass(2000);
    return { server, store, session };
  }

  it('waits for a choice and loses neither side', async () => {
    const { server, session } = await contest();

    const { status, contested, fields } = session.snapshot();

    expect(status).toBe('CONTESTED');
    expect(fields).toEqual(server.draft.fields);
    expect(contested.map(({ name, contested: both }) => [name, both])).toEqual([
      ['text.I', true],
      ['text.II', false],
    ]);
  });

  it('puts chosen fields on top and the others aside', async () => {
    const { server, store, session } = await contest();

    session.resolve(new Set(['text.II']));
    await pass(1000);

    expect(server.draft.fields).toEqual({
      'text.I': 'của họ',
      'text.II': 'thêm của tôi',
      'text.III': 'mới của họ',
    });
    expect(session.snapshot().setAside).toMatchObject([{ name: 'text.I', mine: 'của tôi' }]);
    expect(open(server, store).snapshot().setAside).toHaveLength(1);
    session.dropSetAside();
    expect(store.texts.size).toBe(0);
  });

  it('needs no choice where both wrote the same', async () => {
    const server = new DraftServer();
    const session = open(server);

    session.set('text.I', 'như nhau');
    server.draft = { version: 7, fields: { 'text.I': 'như nhau' } };
    await pass(2000);

    expect(session.snapshot().status).toBe('SAVED');
    expect(session.serverVersion()).toBe(7);
  });

  it('takes over a newer draft only while nothing is unsent', () => {
    const session = open(new DraftServer());
    const newer = { version: 5, fields: { 'text.I': 'của họ' } };

    session.set('text.I', 'của tôi');
    session.adopt(newer);
    expect(session.snapshot().fields['text.I']).toBe('của tôi');
    session.set('text.I', 'cũ');
    session.adopt(newer);

    expect(session.snapshot().fields['text.I']).toBe('của họ');
  });
});
