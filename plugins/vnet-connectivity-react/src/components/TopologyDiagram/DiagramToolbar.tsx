import Button from '@material-ui/core/Button';
import ButtonGroup from '@material-ui/core/ButtonGroup';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import GetAppIcon from '@material-ui/icons/GetApp';
import ZoomInIcon from '@material-ui/icons/ZoomIn';
import ZoomOutIcon from '@material-ui/icons/ZoomOut';
import ZoomOutMapIcon from '@material-ui/icons/ZoomOutMap';
import { useDiagramTexts } from '../../texts/diagram';
import type { Arrangement } from './model';
import type { Zoom } from './useZoom';

const useStyles = makeStyles(theme => ({
  toolbar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
    marginBottom: theme.spacing(1),
  },
  chosen: {
    fontWeight: 700,
    textDecoration: 'underline',
  },
}));

const arrangements: readonly Arrangement[] = ['layered', 'geographic'];

export type PictureFormat = 'svg' | 'png';

/** Props of {@link DiagramToolbar}, which the diagram passes. @public */
export interface DiagramToolbarProps {
  readonly arrangement: Arrangement;
  readonly onArrange: (arrangement: Arrangement) => void;
  /** Absent where there are too few regions for groups. */
  readonly grouped?: boolean;
  readonly onGroup: (grouped: boolean) => void;
  /** Label of the button that groups. Default: that for regions. */
  readonly groupLabel?: string;
  readonly zoom: Zoom;
  readonly onSave: (format: PictureFormat) => void;
}

/** Buttons for the arrangement and the zoom of a diagram, and for saving it. @public */
export function DiagramToolbar({
  arrangement,
  onArrange,
  grouped,
  onGroup,
  groupLabel,
  zoom,
  onSave,
}: DiagramToolbarProps) {
  const t = useDiagramTexts();
  const classes = useStyles();
  return (
    <div
      className={classes.toolbar}
      role="group"
      aria-label={t('diagram.toolbar')}
    >
      <ButtonGroup size="small" aria-label={t('diagram.arrangement')}>
        {arrangements.map(each => (
          <Button
            key={each}
            aria-pressed={each === arrangement}
            classes={
              each === arrangement ? { label: classes.chosen } : undefined
            }
            onClick={() => onArrange(each)}
          >
            {t(`diagram.arrangement.${each}`)}
          </Button>
        ))}
      </ButtonGroup>
      {grouped !== undefined && (
        <Button
          size="small"
          variant="outlined"
          aria-pressed={grouped}
          classes={grouped ? { label: classes.chosen } : undefined}
          onClick={() => onGroup(!grouped)}
        >
          {groupLabel ?? t('diagram.grouped')}
        </Button>
      )}
      <div>
        <ToolButton label={t('diagram.zoomIn')} onClick={zoom.zoomIn}>
          <ZoomInIcon fontSize="small" />
        </ToolButton>
        <ToolButton label={t('diagram.zoomOut')} onClick={zoom.zoomOut}>
          <ZoomOutIcon fontSize="small" />
        </ToolButton>
        <ToolButton label={t('diagram.zoomReset')} onClick={zoom.reset}>
          <ZoomOutMapIcon fontSize="small" />
        </ToolButton>
      </div>
      <div>
        {(['svg', 'png'] as const).map(format => (
          <Button
            key={format}
            size="small"
            startIcon={<GetAppIcon fontSize="small" />}
            aria-label={t(`diagram.save.${format}`)}
            onClick={() => onSave(format)}
          >
            {format.toUpperCase()}
          </Button>
        ))}
      </div>
    </div>
  );
}

function ToolButton({
  label,
  onClick,
  children,
}: {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: JSX.Element;
}) {
  return (
    <Tooltip title={label}>
      <IconButton size="small" aria-label={label} onClick={onClick}>
        {children}
      </IconButton>
    </Tooltip>
  );
}
