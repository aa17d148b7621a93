import Autocomplete from '@material-ui/lab/Autocomplete';
import { LabelledTextField } from './LabelledTextField';
import { useUniqueId } from './useUniqueId';

/** Props of {@link SuggestField}. */
export interface SuggestFieldProps {
  readonly label: string;
  readonly value: string;
  /** What is known; anything else can be written as well. */
  readonly suggestions: readonly string[];
  /** Heading of each suggestion, where they are in groups. */
  readonly groupBy?: (suggestion: string) => string;
  readonly onChange: (value: string) => void;
  readonly error?: boolean;
  readonly helperText?: string;
  readonly required?: boolean;
}

/** A text that is mostly one of a known list. */
export function SuggestField({
  value,
  suggestions,
  groupBy,
  onChange,
  required,
  ...field
}: SuggestFieldProps) {
  const id = useUniqueId('vnet-suggest');
  return (
    <Autocomplete<string, false, true, true>
      id={id}
      // The component names its list in an older way only.
      aria-controls={`${id}-popup`}
      freeSolo
      disableClearable
      options={[...suggestions]}
      groupBy={groupBy}
      value={value}
      inputValue={value}
      // What is written is the value at once, so that the component would take it for chosen and offer everything.
      filterOptions={options =>
        options.filter(option =>
          option.toLowerCase().includes(value.trim().toLowerCase()),
        )
      }
      onInputChange={(_, typed, reason) => {
        if (reason !== 'reset') onChange(typed);
      }}
      onChange={(_, chosen) => onChange(chosen ?? '')}
      renderInput={params => (
        <LabelledTextField
          {...params}
          {...field}
          // The rules say what is missing, better than the browser does.
          InputLabelProps={{ ...params.InputLabelProps, required }}
          onKeyDown={event => {
            // Enter chooses here; it must not submit the form around this.
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      )}
    />
  );
}
