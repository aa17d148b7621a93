import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  ChoiceConflicts,
  ChoosableNetwork,
} from 'backstage-plugin-vnet-connectivity-common';
import { findAzureRegion } from 'backstage-plugin-vnet-connectivity-common';
import { useState } from 'react';
import { useExistingNetworkTexts } from '../../texts/existing-network';
import { LabelledTextField } from '../LabelledTextField';

interface NetworkListProps {
  /** Name of the document, for people. */
  readonly name: string;
  readonly networks: readonly ChoosableNetwork[];
  readonly conflictsOf: (network: ChoosableNetwork) => ChoiceConflicts;
  readonly onChoose: (
    network: ChoosableNetwork,
    remarks: readonly string[],
  ) => void;
}

const useStyles = makeStyles(theme => ({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  row: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(2),
    padding: theme.spacing(1, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  words: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  remarks: { margin: 0, paddingLeft: theme.spacing(2.5) },
}));

/** Number of networks that are shown at once; the others on demand. */
const page = 20;

/** Networks with a field that searches them; each with the reasons against it, or a button that chooses it. */
export function NetworkList({
  name,
  networks,
  conflictsOf,
  onChoose,
}: NetworkListProps) {
  const t = useExistingNetworkTexts();
  const classes = useStyles();
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState(page);
  const found = networks.filter(network => matches(network, query));
  return (
    <>
      <LabelledTextField
        label={t('existing.search', { name })}
        helperText={t('existing.searchHelp')}
        value={query}
        margin="dense"
        fullWidth
        inputProps={{ spellCheck: false, autoComplete: 'off' }}
        onChange={event => {
          setQuery(event.target.value);
          setShown(page);
        }}
      />
      <Typography role="status" variant="body2" color="textSecondary">
        {t('existing.found', { count: found.length })}
      </Typography>
      <ul className={classes.list} aria-label={t('existing.list', { name })}>
        {found.slice(0, shown).map(network => (
          <Row
            key={network.name}
            network={network}
            conflicts={conflictsOf(network)}
            onChoose={onChoose}
          />
        ))}
      </ul>
      {found.length > shown && (
        <Button onClick={() => setShown(shown + page)}>
          {t('existing.more', { count: Math.min(page, found.length - shown) })}
        </Button>
      )}
    </>
  );
}

function Row({
  network,
  conflicts,
  onChoose,
}: Pick<NetworkListProps, 'onChoose'> & {
  readonly network: ChoosableNetwork;
  readonly conflicts: ChoiceConflicts;
}) {
  const t = useExistingNetworkTexts();
  const classes = useStyles();
  const { name, location, addressSpace, subscriptionId, resourceGroup } =
    network;
  const obstacles = [...network.obstacles, ...conflicts.obstacles];
  const remarks = [...conflicts.remarks, ...network.remarks];
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <Typography variant="subtitle2" component="div">
          {name}
        </Typography>
        <Typography variant="body2" component="div">
          {[
            location === undefined
              ? t('existing.noLocation')
              : findAzureRegion(location)?.displayName ?? location,
            addressSpace.join(', ') || t('existing.noRanges'),
          ].join(' · ')}
        </Typography>
        {resourceGroup !== undefined && (
          <Typography variant="body2" component="div" color="textSecondary">
            {t('existing.place', {
              resourceGroup,
              subscription: subscriptionId ?? '',
            })}
          </Typography>
        )}
        {[...obstacles, ...remarks].length > 0 && (
          <ul className={classes.remarks}>
            {[...obstacles, ...remarks].map(each => (
              <Typography key={each} variant="body2" component="li">
                {each}
              </Typography>
            ))}
          </ul>
        )}
      </div>
      {obstacles.length === 0 && (
        <Button
          variant="outlined"
          size="small"
          aria-label={t('existing.choose', { name })}
          onClick={() => onChoose(network, remarks)}
        >
          {t('existing.chooseShort')}
        </Button>
      )}
    </li>
  );
}

/** True if every word of the query is somewhere in what is shown of a network. */
function matches(network: ChoosableNetwork, query: string): boolean {
  const { name, location = '', subscriptionId, resourceGroup } = network;
  const shown = [
    name,
    location,
    findAzureRegion(location)?.displayName ?? '',
    ...network.addressSpace,
    subscriptionId ?? '',
    resourceGroup ?? '',
  ]
    .join('\n')
    .toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every(word => shown.includes(word));
}
