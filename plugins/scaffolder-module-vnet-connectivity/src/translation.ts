import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { specLabels } from 'backstage-plugin-vnet-connectivity-common';

/**
 * Every text that the fields of the wizard show.
 *
 * @alpha
 */
export const scaffolderModuleVnetConnectivityTranslationRef =
  createTranslationRef({
    id: 'plugin.scaffolder-module-vnet-connectivity',
    messages: {
      'section.name': 'Name and owner',
      'section.regions': 'Regions',
      'section.virtualNetworks': 'Virtual networks',
      'section.interconnect': 'How the regions connect',
      'section.tags': 'Tags',
      'section.spokes': 'Workload networks',
      'section.onPremises': 'On-premises',
      'section.circuits': 'ExpressRoute circuits',
      'section.inspection': 'Inspection',
      'section.gateways': 'Gateways',
      'section.delivery': 'Delivery',
      'place.open': 'Go to {{section}}',
      'place.openInStep': 'Go to {{section}}, in the step {{step}}',
      'validation.more_one': 'And {{count, number}} more problem.',
      'validation.more_other': 'And {{count, number}} more problems.',

      'draft.restored':
        'The form starts with what you entered last, on {{time, datetime(dateStyle: short; timeStyle: short)}}.',
      'draft.startAfresh': 'Start afresh',
      'draft.goOn': 'Go on where I was',
      'draft.earlier':
        'A link has filled in this form. What you entered before, on {{time, datetime(dateStyle: short; timeStyle: short)}}, is kept.',
      'draft.goBack': 'Go back to my entries',

      'name.label': specLabels['metadata.name'].label,
      'name.help':
        'Becomes part of every resource name and the name of the repository: lower-case letters, digits and hyphens, such as contoso-core.',
      'name.taken':
        '{{name}} is taken: the catalog has a {{kind}} of this name. Choose another name.',
      'name.takenInFolder':
        "{{name}} is taken: the portal's folder has a repository of this name. Choose another name.",
      'name.checking': 'Checking whether the name is free …',
      'name.free': 'The catalog has nothing of this name.',
      'name.unknown':
        'Whether the name is taken is not known: the catalog does not answer.',
      'name.folderFree': "The portal's folder has no repository of this name.",
      'name.folderUnknown':
        "Whether the portal's folder has a repository of this name shows when it is created: the portal does not say.",
      'name.example':
        'Virtual networks will be called vnet-{{name}}-weu and the like.',

      'regions.label': 'Regions that must talk to each other',
      'regions.description':
        'Each region gets a virtual network with a range of addresses of its own. Ranges are filled in for you; change them where your company has an address plan. Regions of the same location are fine.',

      'spokes.label': 'Workload networks behind the regions',
      'spokes.description':
        "Optional. With them the region's own network becomes a hub for gateways and firewalls, and each workload gets a network of its own behind it.",
      'interconnect.explain': 'What it is, and when it fits',

      'circuits.label': 'ExpressRoute circuits',
      'circuits.description':
        'The private lines: where they meet Azure, who carries them, and which regions and sites use them.',
      'delivery.ciDefault': 'Fits {{destination}}',

      'destination.label': 'Where does the repository go?',
      'destination.nothing':
        'This portal has no place for repositories yet. Whoever runs it adds an integration for GitHub, GitLab or Azure DevOps to its configuration (integrations.github, …), or sets vnetConnectivity.localRepositories.enabled for a folder on its own disk.',
      'destination.onlyLocal':
        'GitHub, GitLab and Azure DevOps are offered once the portal has an integration for them.',
      'destination.local.title': 'A folder of this portal',
      'destination.local.summary':
        'A git repository on the disk of the portal: no account needed. The result page shows where it is.',
      'destination.github.title': 'GitHub',
      'destination.github.summary': 'A new repository on {{hosts}}.',
      'destination.gitlab.title': 'GitLab',
      'destination.gitlab.summary': 'A new project on {{hosts}}.',
      'destination.azure.title': 'Azure DevOps',
      'destination.azure.summary': 'A new repository on {{hosts}}.',
      'destination.local.taken':
        "The portal's folder has a repository {{name}} already. Choose another name in the first step, or another destination.",
      'destination.notChecked':
        'Whether a repository of this name exists there, and whether the portal may create one, is not checked beforehand: it shows when it is created, and nothing that exists is overwritten.',
      'destination.host': 'Server',
      'destination.hostHelp': 'One of the servers that the portal may use.',
      'destination.github.owner': 'Owner',
      'destination.github.ownerHelp':
        'The organisation or user on GitHub, such as contoso.',
      'destination.gitlab.owner': 'Group',
      'destination.gitlab.ownerHelp':
        'The group or user on GitLab, also with subgroups, such as contoso/network.',
      'destination.organization': 'Organisation',
      'destination.organizationHelp':
        'The part behind dev.azure.com/ in the address of your projects.',
      'destination.project': 'Project',
      'destination.projectHelp': 'An existing project in the organisation.',
      'destination.repo': 'Repository',
      'destination.repoHelp':
        'Must not exist yet. Proposed: the name of the network.',
      'destination.missing.kind': 'Choose where the repository goes.',
      'destination.missing.host':
        'Choose one of the servers that this portal may use: {{hosts}}.',
      'destination.missing.owner':
        'Name the owner: the organisation, group or user in whose name the repository is created.',
      'destination.missing.organization':
        'Name the Azure DevOps organisation: the part behind dev.azure.com/.',
      'destination.missing.project':
        'Name the Azure DevOps project in which the repository is created.',
      'destination.missing.repo':
        'Name the repository: letters, digits, dots, hyphens and underscores.',
      'destination.notOffered':
        'This portal cannot create repositories there. Choose one of: {{kinds}}.',

      'review.label': 'What will be created',
      'review.blocked_one':
        'Nothing can be created yet: {{count, number}} problem has to be solved.',
      'review.blocked_other':
        'Nothing can be created yet: {{count, number}} problems have to be solved.',
      'review.blockedHelp':
        'Go back to the step that each one names; what you entered stays.',
      'review.place': 'Step: {{section}}',
      'review.network': 'The network',
      'review.findings': 'What the rules say',
      'review.files': 'The exact files of the repository',
      'review.filesHelp':
        'Rendered here by the same generator that the portal runs. Nothing else will be in the repository.',
      'review.noFiles':
        'The files appear here when the problems above are solved.',
      'review.filesFailed': 'The files could not be shown',
    },
  });
