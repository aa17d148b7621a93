import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import AddIcon from '@material-ui/icons/Add';
import DeleteOutlineIcon from '@material-ui/icons/DeleteOutline';
import type {
  Finding,
  SpecPath,
  SubnetSettingsSpec,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  findFreePrefixIn,
  formatPrefix,
  readablePrefixes,
} from 'backstage-plugin-vnet-connectivity-common';
import { useState } from 'react';
import { useTexts } from '../texts/components';
import { fieldMessages } from './findingsAt';
import { KeyField } from './KeyField';
import { DisclosureButton } from './DisclosureButton';
import { LabelledTextField } from './LabelledTextField';
import { freeKey, omitKey, renameKey } from './records';
import { SubnetSettingsFields } from './SubnetSettingsFields';

interface SubnetsEditorProps {
  /** The path of the virtual network in the spec. */
  readonly path: SpecPath;
  readonly subnets: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, SubnetSettingsSpec>>;
  readonly addressSpace: readonly string[];
  /** Ranges of other subnets. */
  readonly reserved?: readonly string[];
  /** True for a virtual network that exists already, with its subnets. */
  readonly exists?: boolean;
  readonly findings: readonly Finding[];
  readonly onChange: (
    subnets: Record<string, string>,
    settings: Record<string, SubnetSettingsSpec>,
  ) => void;
}

const useStyles = makeStyles(theme => ({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) auto',
    gap: theme.spacing(2),
    alignItems: 'start',
    marginTop: theme.spacing(1),
  },
  wide: { gridColumn: '1 / -1' },
  add: { marginTop: theme.spacing(1) },
}));

const subnetLength = 24;

const suggestions = ['app', 'data', 'web'];

/** The workload subnets of one virtual network. */
export function SubnetsEditor({
  path,
  subnets,
  settings,
  addressSpace,
  reserved = [],
  exists = false,
  findings,
  onChange,
}: SubnetsEditorProps) {
  const t = useTexts();
  const classes = useStyles();
  const names = Object.keys(subnets);
  const [open, setOpen] = useState<number>();
  const change = (
    changed: Record<string, string>,
    changedSettings: Record<string, SubnetSettingsSpec> = settings,
  ) => onChange(changed, changedSettings);
  const add = () => {
    const free = findFreePrefixIn(
      readablePrefixes(addressSpace),
      readablePrefixes([...Object.values(subnets), ...reserved]),
      subnetLength,
    );
    change({
      ...subnets,
      // The range of a subnet that exists is for the user to enter.
      [freeKey(names, suggestions, 'subnet')]:
        free && !exists ? formatPrefix(free) : '',
    });
  };
  return (
    <div role="group" aria-label={t('regions.subnets')}>
      <Typography variant="subtitle2" component="div">
        {t('regions.subnets')}
      </Typography>
      <Typography variant="caption" color="textSecondary" component="div">
        {t(exists ? 'regions.subnetsExist' : 'regions.subnetsHelp')}
      </Typography>
      {names.map((name, index) => {
        const problems = fieldMessages(findings, [...path, 'subnets', name]);
        return (
          // Renaming a subnet must not take the focus from its field.
          // eslint-disable-next-line react/no-array-index-key
          <div key={index} className={classes.row}>
            <KeyField
              label={t('regions.subnetName')}
              value={name}
              taken={names.filter(other => other !== name)}
              onChange={to =>
                change(
                  renameKey(subnets, name, to),
                  renameKey(settings, name, to),
                )
              }
              takenText={t('regions.subnetTaken')}
              emptyText={t('regions.subnetEmpty')}
            />
            <LabelledTextField
              label={t('regions.subnetRange')}
              value={subnets[name]}
              error={problems.error}
              helperText={problems.message}
              inputProps={{ spellCheck: false, autoComplete: 'off' }}
              onChange={event =>
                change({ ...subnets, [name]: event.target.value.trim() })
              }
            />
            <IconButton
              size="small"
              aria-label={t('regions.removeSubnet', { name })}
              onClick={() =>
                change(omitKey(subnets, name), omitKey(settings, name))
              }
            >
              <DeleteOutlineIcon />
            </IconButton>
            {!exists && (
              <div className={classes.wide}>
                <DisclosureButton
                  isOpen={open === index}
                  label={t('regions.subnetSettings', { name })}
                  onClick={() => setOpen(open === index ? undefined : index)}
                >
                  {t('regions.settings')}
                </DisclosureButton>
                {open === index && (
                  <SubnetSettingsFields
                    path={[...path, 'subnetSettings', name]}
                    name={name}
                    settings={settings[name] ?? {}}
                    findings={findings}
                    onChange={changed =>
                      change(
                        { ...subnets },
                        changed
                          ? { ...settings, [name]: changed }
                          : omitKey(settings, name),
                      )
                    }
                  />
                )}
              </div>
            )}
          </div>
        );
      })}
      <Button
        className={classes.add}
        size="small"
        startIcon={<AddIcon />}
        onClick={add}
      >
        {t('regions.addSubnet')}
      </Button>
    </div>
  );
}
