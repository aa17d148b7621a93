import Autocomplete from '@material-ui/lab/Autocomplete';
import type { MouseEvent, ReactNode, RefObject } from 'react';
import { useRef, useState } from 'react';
import { LabelledTextField } from './LabelledTextField';
import { useUniqueId } from './useUniqueId';

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
  /** Shows the list from the first moment on. */
  readonly opensAtOnce?: boolean;
}

const movingKeys = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp'];

/**
 * A text that finds one of many things. Enter takes the first that is offered, or the one that was gone to with the arrow
 * keys or the mouse: never one that only appeared under the mouse. What is written stays until it is taken or emptied. Lines
 * that are pasted become a list with commas, where a browser would join them.
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
      // The component names its list in an older way only.
      aria-controls={`${id}-popup`}
      freeSolo={noOptionsText === undefined}
      options={[...options]}
      // What is offered was searched for already.
      filterOptions={offered => offered}
      getOptionLabel={option =>
        typeof option === 'string' ? option : labelOf(option)
      }
      renderOption={renderOption}
      groupBy={groupBy}
      // The field is said to have a list of this id also where there is only this text.
      noOptionsText={<span id={`${id}-popup`}>{noOptionsText}</span>}
      // Nothing is chosen for good: the text is all there is.
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
          // A list that opens under a mouse at rest was not pointed at.
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
          // The rules say what is missing, better than the browser does.
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
