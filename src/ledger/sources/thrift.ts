// The few parts of Thrift's compact protocol that a Parquet footer needs.

const I32 = 5;
const I64 = 6;
const BINARY = 8;
const LIST = 9;
const STRUCT = 12;

/** A value with its wire type. */
export interface Thrift {
  readonly type: number;
  readonly bytes: readonly number[];
}

/** An unsigned integer, seven bits a byte. */
function varint(n: number): number[] {
  const bytes: number[] = [];
  let rest = n;
  while (rest >= 128) {
    bytes.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
  return bytes;
}

export const i32 = (n: number): Thrift => ({ type: I32, bytes: varint(n * 2) });
export const i64 = (n: number): Thrift => ({ type: I64, bytes: varint(n * 2) });

export function text(value: string): Thrift {
  const utf8 = Buffer.from(value);
  return { type: BINARY, bytes: [...varint(utf8.length), ...utf8] };
}

/** A list of values of one type. */
export function list(values: readonly Thrift[]): Thrift {
  const type = values[0]?.type ?? I32;
  const head = values.length < 15 ? [(values.length << 4) | type] : [0xf0 | type, ...varint(values.length)];
  return { type: LIST, bytes: [...head, ...values.flatMap((value) => value.bytes)] };
}

/** A struct: its fields by number, in ascending order. */
export function struct(fields: readonly (readonly [id: number, value: Thrift])[]): Thrift {
  let last = 0;
  const bytes: number[] = [];
  for (const [id, value] of fields) {
    bytes.push(((id - last) << 4) | value.type, ...value.bytes);
    last = id;
  }
  return { type: STRUCT, bytes: [...bytes, 0] };
}
