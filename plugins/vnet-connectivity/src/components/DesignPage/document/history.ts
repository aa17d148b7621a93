/** A document with its undo history. */
export interface History {
  readonly past: readonly string[];
  readonly present: string;
  readonly future: readonly string[];
  /** The kind and the time (milliseconds) of the edit that made the present; absent after undo and redo. */
  readonly edit?: { readonly kind: string; readonly at: number };
}

export type HistoryAction =
  | {
      readonly type: 'edit';
      readonly text: string;
      /** Edits of the same kind in quick succession are undone together; absent: this one is undone alone. */
      readonly kind?: string;
      readonly at: number;
    }
  | { readonly type: 'undo' | 'redo' };

/** A longer pause starts another step, milliseconds. */
const pauseMs = 1000;
const longestPast = 200;

export function startHistory(present: string): History {
  return { past: [], present, future: [] };
}

/** The next state of a document. */
export function changeHistory(
  history: History,
  action: HistoryAction,
): History {
  const { past, present, future, edit } = history;
  switch (action.type) {
    case 'undo': {
      const previous = past.at(-1);
      return previous === undefined
        ? history
        : {
            past: past.slice(0, -1),
            present: previous,
            future: [present, ...future],
          };
    }
    case 'redo': {
      const [next, ...rest] = future;
      return next === undefined
        ? history
        : { past: [...past, present], present: next, future: rest };
    }
    default: {
      const { text, kind = '', at } = action;
      if (text === present) return history;
      const continues =
        edit !== undefined &&
        kind !== '' &&
        edit.kind === kind &&
        at - edit.at < pauseMs;
      return {
        past: continues ? past : [...past, present].slice(-longestPast),
        present: text,
        future: [],
        edit: { kind, at },
      };
    }
  }
}
