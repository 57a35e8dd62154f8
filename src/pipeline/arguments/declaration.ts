/** Basic arguments are the ones a first run needs; advanced ones stay folded. */
export type ArgumentLevel = 'basic' | 'advanced';

/** What every argument says about itself, whatever its kind. */
interface Described {
  /** What it does, for someone who has not met it: one or two sentences, without the default and the range. */
  readonly help: string;
  readonly level: ArgumentLevel;
  /** What the value counts: `tokens`, `steps`, `epochs` … */
  readonly unit?: string;
  /** Other names under which Hugging Face's files and flags know it. */
  readonly aliases?: readonly string[];
}

/** Bounds of a number; each is optional. */
export interface NumberRange {
  readonly min?: number;
  readonly max?: number;
  /** Exclusive lower bound. */
  readonly above?: number;
  /** Exclusive upper bound. */
  readonly below?: number;
}

export interface BooleanDeclaration extends Described {
  readonly kind: 'boolean';
  readonly default: boolean | null;
}

export interface IntegerDeclaration extends Described, NumberRange {
  readonly kind: 'integer';
  readonly default: number | null;
}

export interface NumberDeclaration extends Described, NumberRange {
  readonly kind: 'number';
  readonly default: number | null;
}

/** A whole number of optimiser steps or, below 1, a fraction of all steps of the run. */
export interface StepsDeclaration extends Described {
  readonly kind: 'steps';
  readonly default: number | null;
  /** Whether 0 is a value (it switches the thing off). */
  readonly allowZero: boolean;
}

export interface StringDeclaration extends Described {
  readonly kind: 'string';
  readonly default: string | null;
}

/** A path on this machine. Without a default, it has to be given. */
export interface PathDeclaration extends Described {
  readonly kind: 'path';
  readonly of: 'file' | 'folder' | 'file or folder';
  readonly default?: string | null;
  /** Accepted endings of a file's name, in lower case and without the dot. */
  readonly extensions?: readonly string[];
}

/** A checkpoint folder, or `true` for the last one there is. */
export interface CheckpointDeclaration extends Described {
  readonly kind: 'checkpoint';
  readonly default: null;
}

export interface ChoiceDeclaration extends Described {
  readonly kind: 'choice';
  readonly choices: readonly string[];
  readonly default: string | null;
  /** May stand before a choice where it is written; the value is the choice without it. */
  readonly prefix?: string;
}

/** Several words: a list in JSON, several words or one with commas on the command line. */
export interface ListDeclaration extends Described {
  readonly kind: 'list';
  readonly default: readonly string[] | null;
  /** The words it may hold; any where there is no such list. */
  readonly choices?: readonly string[];
}

/** Named numbers: an object in JSON, that same JSON as one word on the command line. */
export interface NumbersDeclaration extends Described {
  readonly kind: 'numbers';
  readonly names: readonly string[];
  readonly default: Readonly<Record<string, number>>;
}

export type ArgumentDeclaration =
  | BooleanDeclaration
  | IntegerDeclaration
  | NumberDeclaration
  | StepsDeclaration
  | StringDeclaration
  | PathDeclaration
  | CheckpointDeclaration
  | ChoiceDeclaration
  | ListDeclaration
  | NumbersDeclaration;

/** A group of arguments by their Hugging Face names, in the order in which help and forms show them. */
export type ArgumentDeclarations = Readonly<Record<string, ArgumentDeclaration>>;

type CamelCase<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name;

type KindValue<Declaration extends ArgumentDeclaration> = Declaration extends {
  readonly kind: 'choice';
  readonly choices: readonly (infer Choice)[];
}
  ? Choice
  : Declaration extends { readonly kind: 'list'; readonly choices: readonly (infer Choice)[] }
    ? readonly Choice[]
    : Declaration extends { readonly kind: 'numbers'; readonly names: readonly (infer Name extends string)[] }
      ? Readonly<Partial<Record<Name, number>>>
      : {
          readonly boolean: boolean;
          readonly integer: number;
          readonly number: number;
          readonly steps: number;
          readonly string: string;
          readonly path: string;
          readonly checkpoint: string | true;
          readonly choice: never;
          readonly list: readonly string[];
          readonly numbers: never;
        }[Declaration['kind']];

/** The type of an argument's value: null is a value exactly where it is the default. */
export type ArgumentValue<Declaration extends ArgumentDeclaration> =
  KindValue<Declaration> | (Declaration extends { readonly default: null } ? null : never);

/** The arguments of a group as the code sees them: `max_seq_length` is `maxSeqLength`. */
export type ArgumentsOf<Declarations extends ArgumentDeclarations> = {
  readonly [Name in keyof Declarations & string as CamelCase<Name>]: ArgumentValue<Declarations[Name]>;
};
