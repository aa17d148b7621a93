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

      'network.label': 'Network',
      'network.help':
        'One whose repository was generated here and is in the catalog. The form is filled from it.',
      'network.none':
        'The catalog has no network that was generated here, or you may not see one.',
      'network.failed': 'The catalog does not answer: {{problem}}',
      'network.missing': 'Choose the network that is to be changed.',
      'network.notFound':
        'The catalog has no {{entity}}, or you may not see it. Choose another network.',
      'network.unreadable':
        'The catalog has no design of {{network}} that can be read: connectivity.yaml is missing in its repository, or is no spec. Mend it there first.',
      'network.filling': 'Filling the form from the repository …',
      'network.notKept':
        'The browser keeps no data of this page, so that the form cannot be filled. Allow it for this portal.',
      'network.filled':
        'The form has the design of {{network}} as the catalog has read it last. The name stays: it is part of every resource.',
      'network.changed':
        'The repository of {{network}} was changed since the form was filled from it. Fill it again; what you have entered is lost.',
      'network.fill': 'Fill again',
      'network.signIn':
        'The pull request is made in your name. Sign in to {{host}} for it.',
      'network.signInButton': 'Sign in',
      'network.signedIn': 'The pull request is made in your name on {{host}}.',
      'network.signInFailed':
        'You are not signed in to {{host}}: {{problem}} Without it the pull request is made in the name of the portal.',

      'change.files':
        "This compares two designs. The task compares with the files of the repository, people's changes included, and refuses what is destroyed or cut beyond this list.",
      'change.version':
        'The files were written by version {{version}} of the generator, and are brought to {{current}} as well: the report of the pull request has everything.',
      'change.upgrade':
        'An upgrade changes no design. What it does to resources depends on the files in the repository: the task reports it, and refuses what is destroyed or cut unless you accept it here.',
      'change.accept.title': 'What you accept',
      'change.accept.help':
        'The task refuses everything that is not ticked here. It goes into the text of the pull request.',
      'change.accept.replace': '{{what}} is destroyed and created again',
      'change.accept.delete': '{{what}} is destroyed',
      'change.accept.cut': '{{what}} stops',
      'change.accept.unknown': 'The effects are not known',
      'change.accept.replace.all_one': '{{count, number}} resource is replaced',
      'change.accept.replace.all_other':
        'All {{count, number}} resources of the list above are replaced',
      'change.accept.delete.all_one': '{{count, number}} resource is destroyed',
      'change.accept.delete.all_other':
        'All {{count, number}} resources of the list above are destroyed',
      'change.accept.cut.all_one': '{{count, number}} flow stops',
      'change.accept.cut.all_other':
        'All {{count, number}} flows of the list above stop',
      'change.accept.replace.kind': 'Resources are destroyed and created again',
      'change.accept.delete.kind': 'Resources are destroyed',
      'change.accept.cut.kind': 'Flows stop',
      'change.more.label': 'Also accepted',
      'change.more.help':
        'What a task has refused that is not in the list above, as its message names it, one on a line.',
      'change.missing': 'Accept it, or change the design: {{text}}',
      'change.refused': 'Azure would refuse this change: {{path}}',

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
      'review.filesOfChange':
        'Rendered here by the same generator that the portal runs. What people changed in these files, and every other file of the repository, stays.',
      'review.noFiles':
        'The files appear here when the problems above are solved.',
      'review.filesFailed': 'The files could not be shown',
    },
  });
