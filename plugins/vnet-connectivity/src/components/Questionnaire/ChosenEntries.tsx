import Chip from '@material-ui/core/Chip';
import CloseIcon from '@material-ui/icons/Close';

/** Props of {@link ChosenEntries}. */
export interface ChosenEntriesProps {
  values: readonly string[];
  nameOf: (value: string) => string;
  removeLabel: (name: string) => string;
  onChange: (values: readonly string[]) => void;
}

/** Items of a list. They have a file of their own, which is loaded once something is chosen. */
export default function ChosenEntries({
  values,
  nameOf,
  removeLabel,
  onChange,
}: ChosenEntriesProps) {
  return (
    <>
      {values.map(value => {
        const name = nameOf(value);
        const remove = () => onChange(values.filter(other => other !== value));
        return (
          <li key={value}>
            <Chip
              size="small"
              label={name}
              onClick={remove}
              onDelete={remove}
              deleteIcon={<CloseIcon aria-hidden />}
              aria-label={removeLabel(name)}
            />
          </li>
        );
      })}
    </>
  );
}
