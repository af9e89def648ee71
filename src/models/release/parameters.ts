// What the model of letting technology go rests on: SB-1's symbols, and those of its extensions. METHODS 7 [P].

/** Values in units of the follower's market M a year, rates a year, unless said otherwise. */
export interface Parameters {
  /** rho: discount rate of both sides, above 0. */
  readonly rho: number;
  /** mu: generations a year by which the frontier moves. */
  readonly mu: number;
  /** gamma: what a generation adds to quality, q_m = gamma^-m; 1 or more. */
  readonly gamma: number;
  /** theta: share of the value of better quality that the seller keeps, 0-1. */
  readonly theta: number;
  /** beta: how fast imports that are better take the home market. */
  readonly beta: number;
  /** M: the follower's market. */
  readonly M: number;
  /** S: security harm of each unit of quality that the follower can use. */
  readonly S: number;
  /** a: the follower's premium on what it makes itself. */
  readonly a: number;
  /** R: rents on third markets while the leader is ahead. */
  readonly R: number;
  /** c: cost of effort, c x^2 / 2; above 0. */
  readonly c: number;
  /** x-bar: most effort that the follower can make. */
  readonly xbar: number;
  /** eta0: generations a year that a unit of effort gains without a home market. */
  readonly eta0: number;
  /** eta1: what the whole home market adds to that. */
  readonly eta1: number;
  /** lambda: generations a year gained from each generation of lead that is sold, by reverse engineering. */
  readonly lambda: number;
  /** N: generations behind at most; a whole number. */
  readonly N: number;
  /** n0: generations behind at the start, 1 to N. */
  readonly n0: number;

  /** Whether the rival state allows or refuses imports after the release. */
  readonly refusal: boolean;
  /** a_s: that state's premium on what its firms make. */
  readonly aState: number;
  /** rho_s: that state's discount rate; the smaller, the longer its horizon. */
  readonly rhoState: number;
  /** delta: share of research that the state directs, 0-1; it does not respond to the market. */
  readonly directed: number;
  /** x_s: effort of research that the state directs. */
  readonly xState: number;
  /** Followers alike, each with a market M, racing for the same frontier. */
  readonly followers: number;
  /** K: yearly cost of retaliation when nothing is released; K (k/n)^2 at lag k of n. */
  readonly K: number;
  /** l: share of the follower's market that third economies serve with the frontier while anything is withheld, 0-1. */
  readonly leak: number;
}

/** METHODS 7: defaults of SB-1, all extensions off. */
export const sb1: Parameters = {
  rho: 0.05,
  mu: 0.25,
  gamma: 1.25,
  theta: 0.5,
  beta: 1,
  M: 1,
  S: 0.2,
  a: 0.2,
  R: 1,
  c: 6,
  xbar: 2,
  eta0: 0.5,
  eta1: 0.5,
  lambda: 0.03,
  N: 8,
  n0: 4,
  refusal: false,
  aState: 0.2,
  rhoState: 0.05,
  directed: 0,
  xState: 0,
  followers: 1,
  K: 0,
  leak: 0,
};

export type NumberName = Exclude<keyof Parameters, 'refusal'>;

/** What a parameter may be: `from` to `to`, `from` itself left out where it is `open`. */
export interface Bound {
  readonly from: number;
  readonly to: number;
  readonly open?: true;
  readonly whole?: true;
}

/** Far beyond any use, and still without overflow. */
const MOST = 1e9;
const above0: Bound = { from: 0, to: MOST, open: true };
const least0: Bound = { from: 0, to: MOST };
const share: Bound = { from: 0, to: 1 };
/** Speeds: what several followers take to solve grows with them. */
const rate: Bound = { from: 0, to: 1000 };
const effort: Bound = { from: 0, to: 100 };

export const bounds: Readonly<Record<NumberName, Bound>> = {
  rho: { from: 1e-6, to: MOST },
  mu: rate,
  gamma: { from: 1, to: MOST },
  theta: share,
  beta: least0,
  M: above0,
  S: least0,
  a: least0,
  R: least0,
  c: { from: 1e-6, to: MOST },
  xbar: { ...effort, open: true },
  eta0: effort,
  eta1: effort,
  lambda: rate,
  N: { from: 1, to: 20, whole: true },
  n0: { from: 1, to: 20, whole: true },
  aState: least0,
  rhoState: { from: 1e-6, to: MOST },
  directed: share,
  xState: effort,
  followers: { from: 1, to: 4, whole: true },
  K: least0,
  leak: share,
};

export const isNumberName = (name: string): name is NumberName => Object.hasOwn(bounds, name);

export const within = (value: number, { from, to, open, whole }: Bound): boolean =>
  (open ? value > from : value >= from) && value <= to && (!whole || Number.isInteger(value));
