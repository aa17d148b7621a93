import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';

interface DisclosureButtonProps {
  readonly isOpen: boolean;
  /** What is shown, such as `Details`. */
  readonly children: string;
  /** Whose details these are, for people who do not see where the button stands. */
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

/** Shows and hides what not everybody needs. */
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
