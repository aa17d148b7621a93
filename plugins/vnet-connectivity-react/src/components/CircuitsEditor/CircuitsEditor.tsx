import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import AddIcon from '@material-ui/icons/Add';
import type { Finding } from 'backstage-plugin-vnet-connectivity-common';
import { useRef } from 'react';
import { useTexts } from '../../texts/components';
import { useStatusColours } from '../styles';
import { plainTextOf } from '../findingsAt';
import { freeKey, omitKey, renameKey } from '../records';
import type { CircuitDraft } from './carriers';
import { CircuitFields } from './CircuitFields';

/** Circuits as the spec has them; values may be missing while the user types. @public */
export type Circuits = Readonly<Record<string, CircuitDraft>>;

/** Props of {@link CircuitsEditor}. */
export interface CircuitsEditorProps {
  readonly circuits: Circuits;
  /** Azure locations of the regions that have an ExpressRoute gateway, by key. */
  readonly regions: Readonly<Record<string, string>>;
  /** Keys of the sites that can be at the other end. */
  readonly sites: readonly string[];
  /** Further keys that a circuit must not have, such as those of spokes. */
  readonly taken?: readonly string[];
  /** Findings about the whole spec; those about circuits are shown at their fields. */
  readonly findings: readonly Finding[];
  readonly onChange: (circuits: Circuits) => void;
}

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  circuit: {
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 8,
    padding: theme.spacing(1.5),
    marginBottom: theme.spacing(1),
  },
}));

const none: readonly string[] = [];
/** A common size to start from. */
const bandwidthMbps = 1000;

/** The ExpressRoute circuits of a network. */
export function CircuitsEditor({
  circuits,
  regions,
  sites,
  taken = none,
  findings,
  onChange,
}: CircuitsEditorProps) {
  const t = useTexts();
  const classes = useStyles();
  const { error } = useStatusColours();
  const addButton = useRef<HTMLButtonElement>(null);
  const keys = Object.keys(circuits);
  const used = [...keys, ...Object.keys(regions), ...sites, ...taken];
  const whole = findings.filter(
    ({ severity, path }) => severity === 'error' && path === 'circuits',
  );
  return (
    <div>
      {keys.length === 0 && (
        <Typography variant="body2" color="textSecondary" gutterBottom>
          {t('circuits.empty')}
        </Typography>
      )}
      {whole.map(finding => (
        <Typography
          key={finding.rule}
          variant="caption"
          component="p"
          style={{ color: error }}
        >
          {plainTextOf(finding)}
        </Typography>
      ))}
      <ul className={classes.list} aria-label={t('circuits.list')}>
        {keys.map((key, index) => (
          // Renaming a circuit must not take the focus from its field.
          // eslint-disable-next-line react/no-array-index-key
          <li key={index} className={classes.circuit}>
            <CircuitFields
              circuitKey={key}
              circuit={circuits[key]}
              taken={used.filter(other => other !== key)}
              regions={regions}
              sites={sites}
              findings={findings}
              onRename={to => onChange(renameKey(circuits, key, to))}
              onChange={circuit => onChange({ ...circuits, [key]: circuit })}
              onRemove={() => {
                onChange(omitKey(circuits, key));
                // The button that had the focus was removed.
                addButton.current?.focus();
              }}
            />
          </li>
        ))}
      </ul>
      <Button
        ref={addButton}
        variant="outlined"
        size="small"
        startIcon={<AddIcon />}
        onClick={() =>
          onChange({
            ...circuits,
            [freeKey(used, ['er-1'], 'er')]: {
              bandwidthMbps,
              regions: Object.keys(regions),
              ...(sites.length > 0 ? { sites: [...sites] } : {}),
            },
          })
        }
      >
        {t('circuits.add')}
      </Button>
    </div>
  );
}
