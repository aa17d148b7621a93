import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import AddIcon from '@material-ui/icons/Add';
import DeleteOutlineIcon from '@material-ui/icons/DeleteOutline';
import type { Finding } from 'backstage-plugin-vnet-connectivity-common';
import {
  findFreePrefixIn,
  formatPrefix,
  readablePrefixes,
} from 'backstage-plugin-vnet-connectivity-common';
import { text } from '../../text/texts';
import { fieldMessages } from '../findingsAt';
import { KeyField } from '../KeyField';
import { omitKey, renameKey } from '../records';
import { LabelledTextField } from '../LabelledTextField';

interface SubnetsEditorProps {
  readonly regionKey: string;
  readonly subnets: Readonly<Record<string, string>>;
  readonly addressSpace: readonly string[];
  readonly gatewaySubnet?: string;
  readonly findings: readonly Finding[];
  readonly onChange: (subnets: Record<string, string>) => void;
}

const useStyles = makeStyles(theme => ({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) auto',
    gap: theme.spacing(2),
    alignItems: 'start',
    marginTop: theme.spacing(1),
  },
  add: { marginTop: theme.spacing(1) },
}));

const subnetLength = 24;

/** The workload subnets of one region. */
export function SubnetsEditor({
  regionKey,
  subnets,
  addressSpace,
  gatewaySubnet,
  findings,
  onChange,
}: SubnetsEditorProps) {
  const classes = useStyles();
  const names = Object.keys(subnets);
  const add = () => {
    const name = nextName(names);
    const free = findFreePrefixIn(
      readablePrefixes(addressSpace),
      readablePrefixes([
        ...Object.values(subnets),
        ...(gatewaySubnet ? [gatewaySubnet] : []),
      ]),
      subnetLength,
    );
    onChange({ ...subnets, [name]: free ? formatPrefix(free) : '' });
  };
  return (
    <div role="group" aria-label={text('regions.subnets')}>
      <Typography variant="subtitle2" component="div">
        {text('regions.subnets')}
      </Typography>
      <Typography variant="caption" color="textSecondary" component="div">
        {text('regions.subnetsHelp')}
      </Typography>
      {names.map((name, index) => {
        const path = ['regions', regionKey, 'subnets', name];
        const problems = fieldMessages(findings, path);
        return (
          // Renaming a subnet must not take the focus from its field.
          // eslint-disable-next-line react/no-array-index-key
          <div key={index} className={classes.row}>
            <KeyField
              label={text('regions.subnetName')}
              value={name}
              taken={names.filter(other => other !== name)}
              onChange={to => onChange(renameKey(subnets, name, to))}
              takenText={text('regions.keyTaken')}
              emptyText={text('regions.keyEmpty')}
            />
            <LabelledTextField
              label={text('regions.subnetRange')}
              value={subnets[name]}
              error={problems.error}
              helperText={problems.message}
              inputProps={{ spellCheck: false, autoComplete: 'off' }}
              onChange={event =>
                onChange({ ...subnets, [name]: event.target.value.trim() })
              }
            />
            <IconButton
              size="small"
              aria-label={text('regions.removeSubnet', { name })}
              onClick={() => onChange(omitKey(subnets, name))}
            >
              <DeleteOutlineIcon />
            </IconButton>
          </div>
        );
      })}
      <Button
        className={classes.add}
        size="small"
        startIcon={<AddIcon />}
        onClick={add}
      >
        {text('regions.addSubnet')}
      </Button>
    </div>
  );
}

function nextName(names: readonly string[]): string {
  const suggestions = ['app', 'data', 'web'];
  const free = suggestions.find(name => !names.includes(name));
  if (free) return free;
  let number = names.length + 1;
  while (names.includes(`subnet-${number}`)) number += 1;
  return `subnet-${number}`;
}
