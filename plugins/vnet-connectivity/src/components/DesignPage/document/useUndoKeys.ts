import { useEffect } from 'react';
import type { DesignDocument } from './useDocument';

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
