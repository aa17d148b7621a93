import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(1) },
  heading: { fontWeight: 600 },
}));

/** The question of a field, with what it means in plain words. @public */
export function FieldHeading({
  title,
  description,
}: {
  readonly title: string;
  readonly description?: string;
}) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <Typography
        variant="subtitle1"
        component="h3"
        className={classes.heading}
      >
        {title}
      </Typography>
      {description && (
        <Typography variant="body2" color="textSecondary">
          {description}
        </Typography>
      )}
    </div>
  );
}
