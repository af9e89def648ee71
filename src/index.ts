// The library: questions to ask, and the ledger to ask them of.
export { questions, texts } from './questions/registry.ts';
export { ask, explain, withSession, type RunOptions, type Session } from './surfaces/run.ts';
export { render, type Lang } from './contract/render.ts';
export { UserError, type Message } from './contract/message.ts';
export type { Answer, Output, Question } from './contract/question.ts';
export type { Column, Row } from './contract/column.ts';
export { definitions, definitionNames, type Definition, type Facts } from './measures/dependence.ts';
