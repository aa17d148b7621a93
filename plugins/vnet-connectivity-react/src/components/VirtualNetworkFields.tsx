import { makeStyles } from '@material-ui/core/styles';
import type {
  Finding,
  SpecPath,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  choiceAt,
  formOptions,
} from 'backstage-plugin-vnet-connectivity-common';
import type { ReactNode } from 'react';
import { Select } from '../form/Select';
import { useTexts } from '../texts/components';
import { fieldMessages, plainTextOf } from './findingsAt';
import { LabelledTextField } from './LabelledTextField';
import { RangesField } from './RangesField';
import { SubnetsEditor } from './SubnetsEditor';
import type { VirtualNetworkSpec } from './virtual-network-fields';

/** The settings that a network may have of its own, instead of those of all networks. */
const ownSettings = ['encryption', 'natGateway'] as const;
const sameForAll = 'like-all';

interface VirtualNetworkFieldsProps {
  /** The path of the virtual network in the spec. */
  readonly path: SpecPath;
  readonly network: VirtualNetworkSpec;
  /** The network with what the spec leaves out. */
  readonly planned?: VirtualNetworkSpec;
  /** Ranges of subnets of services. */
  readonly reserved?: readonly string[];
  readonly findings: readonly Finding[];
  /** A button that finds a network that exists. */
  readonly chooser?: ReactNode;
  readonly onChange: (changed: VirtualNetworkSpec) => void;
}

const useStyles = makeStyles({ wide: { gridColumn: '1 / -1' } });

/** Cells of a grid: whether the network exists, whose it is, and its subnets. */
export function VirtualNetworkFields({
  path,
  network,
  planned,
  reserved,
  findings,
  chooser,
  onChange,
}: VirtualNetworkFieldsProps) {
  const t = useTexts();
  const classes = useStyles();
  const exists = network.existingVnetId !== undefined;
  const existing = fieldMessages(findings, [...path, 'existingVnetId']);
  const dns = fieldMessages(findings, [...path, 'dnsServers']);
  const plan = fieldMessages(findings, [...path, 'ddosProtectionPlanId']);
  const subscription = fieldMessages(findings, [...path, 'subscriptionId']);
  return (
    <>
      <div className={classes.wide}>
        <SubnetsEditor
          path={path}
          subnets={network.subnets ?? {}}
          addressSpace={network.addressSpace ?? planned?.addressSpace ?? []}
          reserved={reserved}
          exists={exists}
          findings={findings}
          settings={network.subnetSettings ?? {}}
          onChange={(subnets, settings) =>
            onChange({
              subnets,
              subnetSettings:
                Object.keys(settings).length > 0 ? settings : undefined,
            })
          }
        />
      </div>
      <LabelledTextField
        className={classes.wide}
        label={t('network.existing')}
        placeholder="/subscriptions/…/virtualNetworks/…"
        fullWidth
        value={network.existingVnetId ?? ''}
        error={existing.error}
        helperText={
          existing.message ??
          t(exists ? 'network.existingHelp' : 'network.newHelp')
        }
        inputProps={{ spellCheck: false, autoComplete: 'off' }}
        onChange={event =>
          onChange({ existingVnetId: event.target.value.trim() || undefined })
        }
      />
      {chooser && <div className={classes.wide}>{chooser}</div>}
      <LabelledTextField
        label={t('regions.subscription')}
        value={network.subscriptionId ?? ''}
        placeholder={planned?.subscriptionId}
        error={subscription.error}
        helperText={
          subscription.message ??
          t(exists ? 'network.subscriptionOfId' : 'regions.subscriptionHelp')
        }
        inputProps={{ spellCheck: false, autoComplete: 'off' }}
        onChange={event =>
          onChange({ subscriptionId: event.target.value.trim() || undefined })
        }
      />
      <RangesField
        label={t('network.dnsServers')}
        value={network.dnsServers ?? []}
        error={dns.error}
        helperText={dns.message ?? t('network.dnsServersHelp')}
        onChange={servers =>
          onChange({ dnsServers: servers.length > 0 ? servers : undefined })
        }
      />
      <LabelledTextField
        className={classes.wide}
        label={t('network.ddosProtectionPlanId')}
        fullWidth
        value={network.ddosProtectionPlanId ?? ''}
        error={plan.error}
        helperText={plan.message ?? t('regions.leftToOthers')}
        inputProps={{ spellCheck: false, autoComplete: 'off' }}
        onChange={event =>
          onChange({
            ddosProtectionPlanId: event.target.value.trim() || undefined,
          })
        }
      />
      {ownSettings.map(field => {
        const { error, message } = fieldMessages(findings, [...path, field]);
        return (
          <Select
            key={field}
            label={t(`network.${field}`)}
            value={network[field] ?? sameForAll}
            options={[
              { value: sameForAll, label: t('network.likeAll') },
              ...formOptions({}, `virtualNetworks.${field}`).map(
                ({ value, refusal }) => ({
                  value: String(value),
                  label: choiceAt([...path, field], String(value)),
                  disabledReason:
                    refusal && value !== network[field]
                      ? plainTextOf(refusal)
                      : undefined,
                }),
              ),
            ]}
            error={error}
            helperText={message ?? t(`network.${field}Help`)}
            onChange={chosen =>
              onChange({ [field]: chosen === sameForAll ? undefined : chosen })
            }
          />
        );
      })}
    </>
  );
}
