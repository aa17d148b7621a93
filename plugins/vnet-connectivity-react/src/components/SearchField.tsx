import type { TextFieldProps } from '@material-ui/core/TextField';
import type { ReactNode, RefObject } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { LabelledTextField } from './LabelledTextField';
import { useUniqueId } from './hooks';
import { loadedSearchList, loadSearchList } from './search-list';

/** Props of {@link SearchField}. */
export interface SearchFieldProps<T> {
  readonly label: string;
  /** The text of the field. */
  readonly text: string;
  /** The options, the best first. */
  readonly options: readonly T[];
  readonly labelOf: (option: T) => string;
  /** Renders an option; left out: its label. */
  readonly renderOption?: (option: T) => ReactNode;
  /** Heading of an option, where they stand in groups. */
  readonly groupBy?: (option: T) => string;
  readonly onText: (text: string) => void;
  readonly onPick: (option: T) => void;
  /** True for an option that is chosen only when it was highlighted, never by Enter alone. */
  readonly isUnusual?: (option: T) => boolean;
  /** The field was left. */
  readonly onLeave?: () => void;
  /** Shown where nothing is offered; left out: no list is opened then. */
  readonly noOptionsText?: string;
  readonly error?: boolean;
  readonly helperText?: ReactNode;
  readonly required?: boolean;
  readonly inputRef?: RefObject<HTMLInputElement>;
  /** True to show the list at once. */
  readonly opensAtOnce?: boolean;
}

const movingKeys = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp'];

/**
 * A text field that finds one of many options. Enter chooses the first option, or the one that was highlighted with the
 * arrow keys or by moving the mouse: never one that only appeared under the mouse. The text stays until an option is
 * chosen or the field is emptied. Lines that are pasted become a list with commas, where a browser would join them.
 *
 * The list is loaded when the user comes to the field, and takes over its text and the cursor; all else works before.
 */
export function SearchField<T>({
  label,
  text,
  options,
  labelOf,
  renderOption,
  groupBy,
  onText,
  onPick,
  isUnusual = () => false,
  onLeave,
  noOptionsText,
  required,
  inputRef,
  opensAtOnce = false,
  ...field
}: SearchFieldProps<T>) {
  const id = useUniqueId('vnet-search');
  const [List, setList] = useState(loadedSearchList);
  const [isOpen, setIsOpen] = useState(opensAtOnce);
  const moved = useRef(false);
  const ownInput = useRef<HTMLInputElement>(null);
  const input = inputRef ?? ownInput;
  // The user asked for the list, by a click or by typing, before it was loaded.
  const wasAsked = useRef(false);
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    if (!List || !hadFocus.current) return;
    hadFocus.current = false;
    input.current?.focus();
    input.current?.setSelectionRange(text.length, text.length);
    setIsOpen(wasAsked.current);
    // Once, when the list takes over.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [List]);
  const load = () => {
    loadSearchList().then(
      () => {
        hadFocus.current = document.activeElement === input.current;
        // At once: the field must not get the cursor in between.
        flushSync(() => setList(loadedSearchList));
      },
      error =>
        // Thrown while rendering, for the error boundary of the page.
        setList(() => {
          throw error;
        }),
    );
  };
  const write = (written: string) => {
    moved.current = false;
    wasAsked.current = true;
    onText(written);
  };
  const pick = (option: T) => {
    moved.current = false;
    wasAsked.current = false;
    setIsOpen(false);
    onPick(option);
  };
  const renderField = (added: TextFieldProps) => (
    <LabelledTextField
      {...added}
      {...field}
      inputRef={input}
      label={label}
      // The rules report a missing value, in better words than the browser.
      InputLabelProps={{ ...added.InputLabelProps, required }}
      onKeyDown={event => {
        if (List && movingKeys.includes(event.key)) moved.current = true;
        if (event.key !== 'Enter') return;
        // Enter chooses here; it must not submit the form around this.
        event.preventDefault();
        if (moved.current || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        const [best] = options;
        if (text.trim() !== '' && best && !isUnusual(best)) pick(best);
      }}
      onPaste={event => {
        const pasted = event.clipboardData.getData('text');
        const list = pasted.trim().replace(/\s*[\r\n\t]+\s*/g, ', ');
        if (list === pasted.trim() || text !== '') return;
        event.preventDefault();
        onText(list);
        setIsOpen(true);
      }}
    />
  );
  return List ? (
    <List<T>
      {...{ id, text, options, labelOf, renderOption, groupBy }}
      noOptionsText={noOptionsText}
      onText={write}
      onPick={pick}
      onLeave={onLeave}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      onMouseMove={() => {
        moved.current = true;
      }}
      renderField={renderField}
    />
  ) : (
    renderField({
      id,
      fullWidth: true,
      value: text,
      inputProps: { autoComplete: 'off', spellCheck: false },
      onMouseEnter: load,
      onFocus: load,
      onClick: () => {
        wasAsked.current = true;
      },
      onChange: ({ target }) => write(target.value),
      onBlur: onLeave,
    })
  );
}
