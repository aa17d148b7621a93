import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { TopologyDiagram } from 'backstage-plugin-vnet-connectivity-react';
import { exampleTopology } from '../../content/examples';
import type { Option } from '../../content/types';
import { SketchDiagram } from '../SketchDiagram';

const useStyles = makeStyles(
  theme => ({
    root: {
      margin: 0,
      padding: theme.spacing(2),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      minWidth: 0,
    },
    caption: { marginTop: theme.spacing(1), maxWidth: '44rem' },
  }),
  { name: 'VnetConnectivityOptionPicture' },
);

/** The drawing of an option, with a caption. */
export function OptionPicture({
  option: { id, title, picture },
}: {
  option: Pick<Option, 'id' | 'title' | 'picture'>;
}) {
  const classes = useStyles();
  return (
    <figure className={classes.root}>
      {'example' in picture ? (
        <TopologyDiagram
          topology={exampleTopology(picture.example)}
          title={title}
        />
      ) : (
        <SketchDiagram sketch={picture.sketch} id={`${id}-picture`} />
      )}
      <Typography
        component="figcaption"
        variant="body2"
        color="textSecondary"
        className={classes.caption}
      >
        {picture.caption}
      </Typography>
    </figure>
  );
}
