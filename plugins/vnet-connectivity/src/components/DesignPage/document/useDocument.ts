import { useCallback, useEffect, useReducer } from 'react';
import { changeHistory, startHistory } from './history';

/** The text of a design, and the functions that change it. */
export interface DesignDocument {
  readonly text: string;
  /** The text before its last change; absent where there is none. */
  readonly previous?: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /**
   * Replaces the text.
   *
   * @param kind - changes of the same kind in quick succession are undone together; left out: this one alone
   */
  readonly edit: (text: string, kind?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** A text whose changes of any kind can be undone. */
export function useDocument(start: () => string): DesignDocument {
  const [history, dispatch] = useReducer(changeHistory, undefined, () =>
    startHistory(start()),
  );
  const edit = useCallback(
    (text: string, kind?: string) =>
      dispatch({ type: 'edit', text, kind, at: Date.now() }),
    [],
  );
  const undo = useCallback(() => dispatch({ type: 'undo' }), []);
  const redo = useCallback(() => dispatch({ type: 'redo' }), []);
  return {
    text: history.present,
    previous: history.past.at(-1),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    edit,
    undo,
    redo,
  };
}

/** Undo and redo by keyboard, wherever the focus is; text fields keep their own. */
export function useUndoKeys({
  undo,
  redo,
}: Pick<DesignDocument, 'undo' | 'redo'>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
      if ((key !== 'z' && key !== 'y') || hasOwnUndo(event.target)) return;
      event.preventDefault();
      if (isRedo) redo();
      else undo();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [undo, redo]);
}

/** Kinds of input that hold text, of which the browser undoes typing. */
const textInputs =
  'textarea, input:not([type]), input[type=text], input[type=search], [role=dialog] *';

function hasOwnUndo(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(textInputs);
}
