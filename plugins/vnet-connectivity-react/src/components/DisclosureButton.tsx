import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';

interface DisclosureButtonProps {
  readonly isOpen: boolean;
  /** The name of the content, such as `Details`. */
  readonly children: string;
  /** The accessible label, with the owner of the details, for users who do not see the place of the button. */
  readonly label: string;
  readonly onClick: () => void;
}

const useStyles = makeStyles(theme => ({
  icon: {
    transition: theme.transitions.create('transform', {
      duration: theme.transitions.duration.shortest,
    }),
  },
}));

/** A button that shows and hides details. */
export function DisclosureButton({
  isOpen,
  children,
  label,
  onClick,
}: DisclosureButtonProps) {
  const classes = useStyles();
  return (
    <Button
      size="small"
      aria-expanded={isOpen}
      aria-label={label}
      endIcon={
        <ExpandMoreIcon
          className={classes.icon}
          style={{ transform: isOpen ? 'rotate(180deg)' : 'none' }}
        />
      }
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
