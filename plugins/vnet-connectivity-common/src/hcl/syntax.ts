/**
 * The syntax of Terraform's language, as far as the composed files use it.
 *
 * Source: {@link https://developer.hashicorp.com/terraform/language/syntax/configuration | Terraform, configuration syntax}.
 */
export type Expression =
  | {
      readonly kind: 'literal';
      readonly value: string | number | boolean | null;
    }
  | { readonly kind: 'template'; readonly parts: readonly Expression[] }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'object'; readonly entries: readonly Entry[] }
  | ForExpression
  | {
      readonly kind: 'call';
      readonly name: string;
      readonly args: readonly Expression[];
      /** True if the last argument is a list of arguments (`...`). */
      readonly isSpread: boolean;
    }
  | { readonly kind: 'name'; readonly name: string }
  | {
      readonly kind: 'attribute';
      readonly of: Expression;
      readonly name: string;
    }
  | {
      readonly kind: 'index';
      readonly of: Expression;
      readonly index: Expression;
    }
  | {
      readonly kind: 'splat';
      readonly of: Expression;
      /** The part of each element that is taken, as an expression of the name {@link eachOfSplat}. */
      readonly each: Expression;
    }
  | {
      readonly kind: 'conditional';
      readonly condition: Expression;
      readonly then: Expression;
      readonly otherwise: Expression;
    }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: 'unary';
      readonly operator: string;
      readonly of: Expression;
    };

/** The name of an element in the rest of a splat expression. No name of the language has a space. */
export const eachOfSplat = 'each of splat';

interface Entry {
  readonly key: Expression;
  readonly value: Expression;
}

export interface ForExpression {
  readonly kind: 'for';
  readonly over: Expression;
  readonly key?: string;
  readonly value: string;
  /** Present where the result is an object. */
  readonly resultKey?: Expression;
  readonly result: Expression;
  readonly condition?: Expression;
  /** True if values of one key are collected in a list. */
  readonly isGrouped: boolean;
}

/** The content of a file, or of a block. */
export interface Body {
  readonly attributes: Readonly<Record<string, Expression>>;
  readonly blocks: readonly Block[];
}

export interface Block extends Body {
  readonly type: string;
  readonly labels: readonly string[];
}
