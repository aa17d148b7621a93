import { makeStyles } from '@material-ui/core/styles';
import type {
  Finding,
  IpsecPolicySpec,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  asRecord,
  asText,
  defaultIpsecPolicy,
  ipsecPolicyChoices,
} from 'backstage-plugin-vnet-connectivity-common';
import { fieldMessages } from '../components/findingsAt';
import { NumberField } from '../components/NumberField';
import { useRef } from 'react';
import { useTexts } from '../texts/components';
import { Select } from './Select';
import { Toggle } from './Toggle';

interface IpsecPolicyFieldsProps {
  /** Undefined: the policy of the product. */
  readonly value: unknown;
  readonly findings: readonly Finding[];
  readonly onChange: (value: IpsecPolicySpec | undefined) => void;
}

const useStyles = makeStyles(theme => ({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: theme.spacing(1, 2),
    margin: theme.spacing(1, 0, 0, 6),
    [theme.breakpoints.down('xs')]: { marginLeft: 0 },
  },
}));

const algorithms = [
  'ikeEncryption',
  'ikeIntegrity',
  'dhGroup',
  'ipsecEncryption',
  'ipsecIntegrity',
  'pfsGroup',
] as const;
const lifetimes = ['saLifetimeSeconds', 'saDataSizeKilobytes'] as const;

/** The policy of every VPN connection: a named one, or one's own. */
export function IpsecPolicyFields({
  value,
  findings,
  onChange,
}: IpsecPolicyFieldsProps) {
  const t = useTexts();
  const classes = useStyles();
  const isOwn = value !== undefined;
  const policy: Readonly<Record<string, unknown>> = {
    ...defaultIpsecPolicy,
    ...asRecord(value),
  };
  // It comes back when somebody only looked at the default.
  const lastOwn = useRef<IpsecPolicySpec>();
  const at = (field: string) =>
    fieldMessages(findings, ['gateways', 'vpn', 'ipsecPolicy', field]);
  const write = (changed: unknown) => {
    // What is typed may be no policy yet; that is for the rules to report.
    lastOwn.current = changed as IpsecPolicySpec;
    onChange(lastOwn.current);
  };
  return (
    <div>
      <Toggle
        label={t('ipsec.own')}
        help={t(isOwn ? 'ipsec.ownHelp' : 'ipsec.default', {
          ike: `${defaultIpsecPolicy.ikeEncryption}, ${defaultIpsecPolicy.ikeIntegrity}, ${defaultIpsecPolicy.dhGroup}`,
          ipsec: `${defaultIpsecPolicy.ipsecEncryption}, ${defaultIpsecPolicy.pfsGroup}`,
        })}
        value={isOwn}
        onChange={checked =>
          checked
            ? write(lastOwn.current ?? { ...defaultIpsecPolicy })
            : onChange(undefined)
        }
      />
      {isOwn && (
        <div className={classes.fields}>
          {algorithms.map(field => {
            const { error, message } = at(field);
            return (
              <Select
                key={field}
                label={t(`ipsec.${field}`)}
                value={asText(policy[field])}
                options={ipsecPolicyChoices[field].map(choice => ({
                  value: choice,
                  label: choice,
                }))}
                error={error}
                helperText={message}
                onChange={chosen => write({ ...policy, [field]: chosen })}
              />
            );
          })}
          {lifetimes.map(field => {
            const { error, message } = at(field);
            const number = policy[field];
            return (
              <NumberField
                key={field}
                label={t(`ipsec.${field}`)}
                value={typeof number === 'number' ? number : undefined}
                error={error}
                helperText={message}
                onChange={typed => write({ ...policy, [field]: typed })}
              />
            );
          })}
        </div>
      )}
    </div>
  );
}
