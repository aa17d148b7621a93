import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import type { ChoosableNetwork } from 'backstage-plugin-vnet-connectivity-common';
import {
  choiceConflicts,
  suggestRegionKey,
  withChosenNetwork,
} from 'backstage-plugin-vnet-connectivity-common';
import { useState } from 'react';
import { useExistingNetworkTexts } from '../../texts/existing-network';
import { useWork } from '../../work/useWork';
import type { Regions } from '../AddressPlanEditor/allocate';
import { useUniqueId } from '../hooks';
import { WorkProgress } from '../WorkProgress';
import { NetworkList } from './NetworkList';
import type { OpenedNetworks } from './NetworkSources';
import { NetworkSources } from './NetworkSources';

/** A network that was chosen as a region. */
export interface ChosenNetwork {
  readonly regions: Regions;
  /** Key of the region. */
  readonly key: string;
  /** Name of the network. */
  readonly name: string;
  /** Things to know of the network and of its place in the design. */
  readonly remarks: readonly string[];
}

/** Props of {@link ExistingNetworkDialog}. */
export interface ExistingNetworkDialogProps {
  readonly regions: Regions;
  /** Key of the region that is to be a network; left out: a new one. */
  readonly regionKey?: string;
  /** Ranges of the design beside those of regions. */
  readonly occupied: readonly string[];
  readonly onChoose: (chosen: ChosenNetwork) => void;
  readonly onClose: () => void;
}

/** Offers the networks of the portal or of a file as regions. */
export function ExistingNetworkDialog({
  regions,
  regionKey,
  occupied,
  onChoose,
  onClose,
}: ExistingNetworkDialogProps) {
  const t = useExistingNetworkTexts();
  const titleId = useUniqueId('vnet-existing');
  const [opened, setOpened] = useState<OpenedNetworks>();
  const [problem, setProblem] = useState('');
  const reading = useWork('choosable', opened && { text: opened.text });
  const { networks = [], problems = [] } =
    reading.state === 'done' ? reading.result ?? {} : {};
  const choose = (network: ChoosableNetwork, remarks: readonly string[]) => {
    const key =
      regionKey ??
      suggestRegionKey(network.location ?? '', Object.keys(regions));
    onChoose({
      regions: withChosenNetwork({ network, regions, key }, networks),
      key,
      name: network.name,
      remarks,
    });
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      onClose={onClose}
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId}>
        {regionKey === undefined
          ? t('existing.title')
          : t('existing.titleFor', { key: regionKey })}
      </DialogTitle>
      <DialogContent>
        <DialogContentText>{t('existing.help')}</DialogContentText>
        <NetworkSources
          onOpen={document => {
            setProblem('');
            setOpened(document);
          }}
          onProblem={setProblem}
        />
        <div role="alert">{problem}</div>
        {opened && reading.state !== 'done' && (
          <WorkProgress
            work={reading}
            label={t('existing.reading', { name: opened.name })}
          />
        )}
        {opened && problems.length > 0 && (
          <Typography variant="body2" role="status">
            {t(networks.length > 0 ? 'existing.partly' : 'existing.notRead', {
              name: opened.name,
              list: problems.join(' '),
            })}
          </Typography>
        )}
        {opened && reading.state === 'done' && networks.length > 0 && (
          <NetworkList
            // A search belongs to one document.
            key={opened.name}
            name={opened.name}
            networks={networks}
            conflictsOf={network =>
              choiceConflicts({ network, regions, key: regionKey }, occupied)
            }
            onChoose={choose}
          />
        )}
        {opened &&
          reading.state === 'done' &&
          networks.length === 0 &&
          problems.length === 0 && (
            <Typography variant="body2" role="status">
              {t('existing.none', { name: opened.name })}
            </Typography>
          )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('existing.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
