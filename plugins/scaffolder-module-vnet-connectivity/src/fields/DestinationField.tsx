import { configApiRef, useApi } from '@backstage/core-plugin-api';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  ChoiceCards,
  LabelledTextField,
} from 'backstage-plugin-vnet-connectivity-react';
import { useMemo } from 'react';
import type { DestinationOption, RepoAddress } from '../form/destinations';
import {
  formatRepoUrl,
  parseRepoUrl,
  readDestination,
  readDestinations,
} from '../form/destinations';
import type { Destination, DestinationKind } from '../form/formData';
import { asText } from '../form/formData';
import { useDefaultValue } from '../form/useDefaultValue';
import type { Validation } from '../form/validation';
import { text } from '../texts';
import { FieldRoot } from './FieldRoot';
import type { FieldDefinition, FieldProps } from './types';
import { formOf } from './types';

const useStyles = makeStyles(theme => ({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
    gap: theme.spacing(2),
  },
}));

type HostedKind = Exclude<DestinationKind, 'local'>;

function DestinationField(props: FieldProps<Destination>) {
  const { formData, onChange } = props;
  const config = useApi(configApiRef);
  const options = useMemo(() => readDestinations(config), [config]);
  const proposedRepo = asText(formOf(props).name);
  const startOf = (option: DestinationOption): Destination =>
    option.kind === 'local'
      ? { kind: 'local' }
      : {
          kind: option.kind,
          repoUrl: formatRepoUrl(option.kind, {
            ...parseRepoUrl(undefined),
            host: option.hosts[0],
            repo: proposedRepo,
          }),
        };
  useDefaultValue(formData, options[0] && startOf(options[0]), onChange);

  const value = readDestination(formData);
  const chosen = options.find(({ kind }) => kind === value.kind);
  if (options.length === 0) {
    return <Typography>{text('destination.nothing')}</Typography>;
  }
  return (
    <FieldRoot>
      <ChoiceCards<DestinationKind>
        label={text('destination.label')}
        description={
          options.every(({ kind }) => kind === 'local')
            ? text('destination.onlyLocal')
            : undefined
        }
        choices={options.map(({ kind, hosts }) => ({
          value: kind,
          title: text(`destination.${kind}.title`),
          summary: text(`destination.${kind}.summary`, {
            hosts: hosts.join(', '),
          }),
        }))}
        value={value.kind}
        onChange={kind => {
          const option = options.find(other => other.kind === kind);
          if (option) onChange(startOf(option));
        }}
      />
      {chosen && chosen.kind !== 'local' && (
        <RepositoryFields
          kind={chosen.kind}
          hosts={chosen.hosts}
          address={parseRepoUrl(value.repoUrl)}
          onChange={address =>
            onChange({
              kind: chosen.kind,
              repoUrl: formatRepoUrl(chosen.kind as HostedKind, address),
            })
          }
        />
      )}
    </FieldRoot>
  );
}

interface RepositoryFieldsProps {
  readonly kind: HostedKind;
  readonly hosts: readonly string[];
  readonly address: RepoAddress;
  readonly onChange: (address: RepoAddress) => void;
}

function RepositoryFields({
  kind,
  hosts,
  address,
  onChange,
}: RepositoryFieldsProps) {
  const classes = useStyles();
  const field = (
    name: keyof RepoAddress,
    label: string,
    helperText: string,
  ) => (
    <LabelledTextField
      // The validation says what is missing, better than the browser does.
      InputLabelProps={{ required: true }}
      label={label}
      helperText={helperText}
      value={address[name]}
      inputProps={{ spellCheck: false, autoComplete: 'off' }}
      onChange={event =>
        onChange({ ...address, [name]: event.target.value.trim() })
      }
    />
  );
  return (
    <div className={classes.fields}>
      <LabelledTextField
        select
        label={text('destination.host')}
        helperText={text('destination.hostHelp')}
        value={hosts.includes(address.host) ? address.host : ''}
        onChange={event => onChange({ ...address, host: event.target.value })}
      >
        {hosts.map(host => (
          <MenuItem key={host} value={host}>
            {host}
          </MenuItem>
        ))}
      </LabelledTextField>
      {kind === 'azure' ? (
        <>
          {field(
            'organization',
            text('destination.organization'),
            text('destination.organizationHelp'),
          )}
          {field(
            'project',
            text('destination.project'),
            text('destination.projectHelp'),
          )}
        </>
      ) : (
        field(
          'owner',
          text(`destination.${kind}.owner`),
          text(`destination.${kind}.ownerHelp`),
        )
      )}
      {field('repo', text('destination.repo'), text('destination.repoHelp'))}
    </div>
  );
}

/** Refuses an address that the publish actions would refuse, or a place that the portal does not have. */
const validateDestination: FieldDefinition<Destination>['validation'] = (
  formData,
  validation,
  { apiHolder },
) => {
  const config = apiHolder.get(configApiRef);
  if (!config) throw new Error('The portal has no configuration API.');
  const options = readDestinations(config);
  const { kind, repoUrl } = readDestination(formData);
  if (options.length === 0) {
    validation.addError(text('destination.nothing'));
    return;
  }
  if (!kind) {
    validation.addError(text('destination.missing.kind'));
    return;
  }
  const option = options.find(other => other.kind === kind);
  if (!option) {
    validation.addError(
      text('destination.notOffered', {
        kinds: options
          .map(other => text(`destination.${other.kind}.title`))
          .join(', '),
      }),
    );
    return;
  }
  if (kind !== 'local') {
    validateAddress(kind, option.hosts, parseRepoUrl(repoUrl), validation);
  }
};

const part = /^[\w.-]+$/;
const namespace = /^[\w.-]+(\/[\w.-]+)*$/;
/** Names of Azure DevOps may contain spaces, but nothing that has a meaning in an address. */
const azureName =
  /^[^\s/?&#%"'`$\\<>|:*;@=+,[\]{}][^/?&#%"'`$\\<>|:*;@=+,[\]{}]*$/;

function validateAddress(
  kind: HostedKind,
  hosts: readonly string[],
  { host, owner, organization, project, repo }: RepoAddress,
  validation: Validation,
): void {
  if (!hosts.includes(host)) {
    validation.addError(
      text('destination.missing.host', { hosts: hosts.join(', ') }),
    );
  }
  if (kind === 'azure') {
    if (!azureName.test(organization)) {
      validation.addError(text('destination.missing.organization'));
    }
    if (!azureName.test(project)) {
      validation.addError(text('destination.missing.project'));
    }
  } else if (!(kind === 'gitlab' ? namespace : part).test(owner)) {
    validation.addError(text('destination.missing.owner'));
  }
  if (!part.test(repo)) {
    validation.addError(text('destination.missing.repo'));
  }
}

/** Where the repository goes. */
export const destinationField: FieldDefinition<Destination> = {
  name: 'VnetConnectivityDestination',
  component: DestinationField,
  validation: validateDestination,
};
