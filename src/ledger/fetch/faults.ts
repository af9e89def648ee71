// The ways one try can fail: what is worth another try, what is kept, and the sentence if it was the last.
import { UserError, type Message, type Param } from '../../contract/message.ts';
import { fetchWords } from './words.ts';

export type FaultKind =
  | 'Unreachable'
  | 'Cut'
  | 'Status'
  | 'Stalled'
  | 'Changed'
  | 'Empty'
  | 'Longer'
  | 'Content'
  | 'Encoding'
  | 'Hash';

/** A failed try that another one may mend. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly kind: FaultKind;
  readonly params: Readonly<Record<string, Param>>;
  /** The bytes at hand are of no use: begin anew. */
  readonly discard: boolean;
  /** The server's own wish, in milliseconds. */
  readonly retryAfter: number | null;

  constructor(
    kind: FaultKind,
    params: Readonly<Record<string, Param>> = {},
    more: { discard?: boolean; retryAfter?: number | null; cause?: unknown } = {},
  ) {
    super(`${kind} ${JSON.stringify(params)}`, { cause: more.cause });
    this.kind = kind;
    this.params = params;
    this.discard = more.discard ?? false;
    this.retryAfter = more.retryAfter ?? null;
  }

  /** The sentence to end with. */
  said(params: Record<string, Param>): Message {
    return fetchWords.say[`gaveUp${this.kind}`]({ ...this.params, ...params });
  }
}

/** What an error of the network means: a `Fault`, or a `UserError` where trying again cannot help. */
export function networkTrouble(error: unknown, url: string, began: boolean): Error {
  if (error instanceof Fault || error instanceof UserError) return error;
  const { code, detail } = describe(error);
  if (/CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|ERR_TLS_/.test(code))
    return new UserError(fetchWords.say.badCertificate({ url, detail }), { cause: error });
  if (/UND_ERR_(HEADERS|BODY)_TIMEOUT/.test(code)) return new Fault('Stalled', {}, { cause: error });
  return new Fault(began ? 'Cut' : 'Unreachable', { detail }, { cause: error });
}

/** The deepest code and the first line of an error; an aggregate speaks through its first part. */
function describe(error: unknown): { code: string; detail: string } {
  let inner = error;
  for (let depth = 0; depth < 5 && inner instanceof Error; depth++) {
    const next: unknown = inner instanceof AggregateError ? inner.errors[0] : inner.cause;
    if (!(next instanceof Error)) break;
    inner = next;
  }
  const code = inner instanceof Error && 'code' in inner ? String(inner.code) : '';
  const message = (inner instanceof Error ? inner.message : String(inner)).split('\n')[0]!.slice(0, 200);
  return { code, detail: message === '' ? code : message };
}

/** Bytes as a person reads them: `512 B`, `1.5 MB` (decimal units). */
export function sizeText(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'];
  let at = 0;
  let value = bytes;
  while (value >= 1000 && at < units.length - 1) {
    value /= 1000;
    at++;
  }
  return `${at === 0 ? value : value.toFixed(1)} ${units[at]!}`;
}
