import type { TextFieldProps } from '@material-ui/core/TextField';
import TextField from '@material-ui/core/TextField';
import { useStatusColours } from './styles';
import { useUniqueId } from './hooks';

/**
 * A text field with an id, so that its label and help are associated with it: without one, Material UI only draws them
 * beside it. The same holds for the help of a select. Its errors are readable in the dark theme as well.
 *
 * @public
 */
export function LabelledTextField({
  InputLabelProps,
  SelectProps,
  ...props
}: TextFieldProps) {
  const id = useUniqueId('vnet-field');
  const colours = useStatusColours();
  const style = props.error ? { color: colours.error } : undefined;
  return (
    <TextField
      id={id}
      // Resource ids have no spaces to break at.
      FormHelperTextProps={{ style: { overflowWrap: 'anywhere', ...style } }}
      InputLabelProps={{ ...InputLabelProps, style }}
      SelectProps={
        props.helperText
          ? {
              SelectDisplayProps: { 'aria-describedby': `${id}-helper-text` },
              ...SelectProps,
            }
          : SelectProps
      }
      {...props}
    />
  );
}
