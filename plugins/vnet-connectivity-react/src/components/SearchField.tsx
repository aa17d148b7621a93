import Autocomplete from '@material-ui/lab/Autocomplete';
import type { MouseEvent, ReactNode, RefObject } from 'react';
import { useRef, useState } from 'react';
import { LabelledTextField } from './LabelledTextField';
import { useUniqueId } from './hooks';

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
  const [isOpen, setIsOpen] = useState(opensAtOnce);
  const moved = useRef(false);
  const pick = (option: T) => {
    moved.current = false;
    setIsOpen(false);
    onPick(option);
  };
  return (
    <Autocomplete<T, false, false, boolean>
      id={id}
      // The component refers to its list only in an older way.
      aria-controls={`${id}-popup`}
      freeSolo={noOptionsText === undefined}
      options={[...options]}
      // The options are filtered already.
      filterOptions={offered => offered}
      getOptionLabel={option =>
        typeof option === 'string' ? option : labelOf(option)
      }
      renderOption={renderOption}
      groupBy={groupBy}
      // The field is said to have a list of this id also where there is only this text.
      noOptionsText={<span id={`${id}-popup`}>{noOptionsText}</span>}
      // No option stays chosen; the field has only its text.
      value={null}
      inputValue={text}
      open={isOpen}
      onOpen={() => setIsOpen(true)}
      onClose={() => setIsOpen(false)}
      onInputChange={(_, written, reason) => {
        if (reason === 'reset') return;
        moved.current = false;
        onText(written);
      }}
      onChange={(_, chosen) => {
        if (options.includes(chosen as T)) pick(chosen as T);
      }}
      ListboxProps={{
        onMouseMove: ({ movementX, movementY }: MouseEvent<HTMLElement>) => {
          // An option of a list that opens under a mouse at rest is not highlighted.
          if (movementX || movementY) moved.current = true;
        },
      }}
      onBlur={onLeave}
      autoHighlight
      clearOnBlur={false}
      blurOnSelect={false}
      renderInput={params => (
        <LabelledTextField
          {...params}
          {...field}
          inputRef={inputRef}
          label={label}
          // The rules report a missing value, in better words than the browser.
          InputLabelProps={{ ...params.InputLabelProps, required }}
          onKeyDown={event => {
            if (movingKeys.includes(event.key)) moved.current = true;
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
      )}
    />
  );
}
