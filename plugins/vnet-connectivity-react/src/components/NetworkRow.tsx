import Collapse from '@material-ui/core/Collapse';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import DeleteOutlineIcon from '@material-ui/icons/DeleteOutline';
import type { ReactNode } from 'react';
import type { Translate } from '../texts/components';
import { useTexts } from '../texts/components';
import { DisclosureButton } from './DisclosureButton';

/** Props of {@link NetworkRow}. */
export interface NetworkRowProps {
  readonly label: string;
  /** The fields that are always shown; the last takes most of the room. */
  readonly children: ReactNode;
  /** Fields that are hidden until the user opens them. */
  readonly details: ReactNode;
  readonly detailsLabel: string;
  readonly showsDetails: boolean;
  readonly onToggleDetails: () => void;
  readonly removeLabel: string;
  readonly onRemove: () => void;
}

const useStyles = makeStyles(theme => ({
  // The row stands in wide and in narrow places, so that it wraps by its own width, not by that of the window.
  main: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 2),
    alignItems: 'flex-start',
    '& > *': { flex: '1 1 110px', minWidth: 0 },
    '& > :nth-last-child(2)': { flex: '2 1 190px' },
  },
  actions: {
    // Doubled, because the rule above is more specific.
    '&&': { flex: '0 0 auto' },
    display: 'flex',
    alignItems: 'center',
    marginLeft: 'auto',
  },
  details: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: theme.spacing(2),
    paddingTop: theme.spacing(2),
  },
}));

/** The fields of one virtual network, with the rest on demand, and a button that removes it. */
export function NetworkRow({
  label,
  children,
  details,
  detailsLabel,
  showsDetails,
  onToggleDetails,
  removeLabel,
  onRemove,
}: NetworkRowProps) {
  const t = useTexts();
  const classes = useStyles();
  return (
    <>
      <div role="group" aria-label={label} className={classes.main}>
        {children}
        <div className={classes.actions}>
          <DisclosureButton
            isOpen={showsDetails}
            label={detailsLabel}
            onClick={onToggleDetails}
          >
            {t('regions.detailsShort')}
          </DisclosureButton>
          <Tooltip title={removeLabel}>
            <IconButton
              size="small"
              aria-label={removeLabel}
              onClick={onRemove}
            >
              <DeleteOutlineIcon />
            </IconButton>
          </Tooltip>
        </div>
      </div>
      <Collapse in={showsDetails} unmountOnExit mountOnEnter>
        <div className={classes.details}>{details}</div>
      </Collapse>
    </>
  );
}

/** The help text of the field for address ranges. */
export function addressSpaceHelp(
  t: Translate,
  network: {
    readonly existingVnetId?: string;
    readonly addressSpace?: readonly string[];
  },
  planned: { readonly addressSpace?: readonly string[] } | undefined,
  hasRegistry: boolean,
): string {
  if (network.existingVnetId !== undefined) {
    return t('network.addressSpaceExists');
  }
  if (hasRegistry && !network.addressSpace?.length) {
    return t('network.addressSpaceRegistry');
  }
  return network.addressSpace?.length || !planned?.addressSpace
    ? t('regions.addressSpaceHelp')
    : t('regions.addressSpaceAuto', {
        range: planned.addressSpace.join(', '),
      });
}
