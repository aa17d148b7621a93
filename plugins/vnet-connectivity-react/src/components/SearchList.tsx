import Autocomplete from '@material-ui/lab/Autocomplete';
import type { TextFieldProps } from '@material-ui/core/TextField';
import type { MouseEvent, ReactNode } from 'react';
import type { SearchFieldProps } from './SearchField';

/** Props of {@link SearchList}. */
export interface SearchListProps<T>
  extends Pick<
    SearchFieldProps<T>,
    | 'text'
    | 'options'
    | 'labelOf'
    | 'renderOption'
    | 'groupBy'
    | 'noOptionsText'
    | 'onText'
    | 'onPick'
    | 'onLeave'
  > {
  readonly id: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  /** The mouse was moved over the options. */
  readonly onMouseMove: () => void;
  /** Renders the field with what the list adds to it. */
  readonly renderField: (added: TextFieldProps) => ReactNode;
}

/** The list below a field that searches. It is loaded when somebody comes to the field. */
export function SearchList<T>({
  id,
  text,
  options,
  labelOf,
  renderOption,
  groupBy,
  noOptionsText,
  onText,
  onPick,
  onLeave,
  isOpen,
  onOpenChange,
  onMouseMove,
  renderField,
}: SearchListProps<T>) {
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
      onOpen={() => onOpenChange(true)}
      onClose={() => onOpenChange(false)}
      onInputChange={(_, written, reason) => {
        if (reason !== 'reset') onText(written);
      }}
      onChange={(_, chosen) => {
        if (options.includes(chosen as T)) onPick(chosen as T);
      }}
      ListboxProps={{
        onMouseMove: ({ movementX, movementY }: MouseEvent<HTMLElement>) => {
          // An option of a list that opens under a mouse at rest is not highlighted.
          if (movementX || movementY) onMouseMove();
        },
      }}
      onBlur={onLeave}
      autoHighlight
      clearOnBlur={false}
      blurOnSelect={false}
      renderInput={renderField}
    />
  );
}
