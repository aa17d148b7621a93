import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';

const useStyles = makeStyles({ heading: { fontWeight: 600 } });

/** The question of a field, with what it means in plain words. */
export function FieldHeading({
  title,
  description,
}: {
  readonly title: string;
  readonly description?: string;
}) {
  const classes = useStyles();
  return (
    <>
      <Typography
        variant="subtitle1"
        component="h3"
        className={classes.heading}
      >
        {title}
      </Typography>
      {description && (
        <Typography variant="body2" color="textSecondary" paragraph>
          {description}
        </Typography>
      )}
    </>
  );
}
