import { createTranslationRef } from '@backstage/frontend-plugin-api';

/**
 * Texts of the page that asks a network.
 *
 * @alpha
 */
export const vnetConnectivityAskTranslationRef = createTranslationRef({
  id: 'plugin.vnet-connectivity.ask',
  messages: {
    ask: {
      lead: 'Open what you have of a network in Azure: an export, a Terraform plan or state, a template. You see its routes, who reaches whom and on which path, what every failure does, and what could not be told from the document.',
      open: {
        heading: 'Open a document',
        portal: {
          open: 'Open {{title}}',
          none: 'Nothing was retrieved from Azure yet.',
          taken:
            'As Azure showed them on {{time, dateTime}}: {{resources, number}} resources.',
          error:
            'The last attempt failed, so that changes since then are not seen: {{error}}',
          gaps: 'Azure did not show these parts, and answers that depend on them are unknown: {{list}}.',
          failed: 'The networks of this portal cannot be read: {{problem}}.',
        },
        drop: 'Drop a file here',
        file: 'Choose a file',
        private:
          'The file is read in this browser. Nothing is uploaded: no server sees it.',
        paste: 'Or paste the text of a document',
        pasted: 'pasted text',
        read: 'Read the text',
        examples: 'Or open an example:',
        tooLarge:
          '{{name}} has {{size, number}} MB, and files of up to {{most, number}} MB are read. Export only the network: the query for Resource Graph below does.',
        unreadable:
          '{{name}} cannot be read by this browser: it may have been moved or deleted.',
        empty: '{{name}} is empty.',
        forms: 'Documents that are read, and how to make each',
        cancel: 'Cancel',
      },
      second: {
        question:
          'A network is open already. Compare the two, or go on with the new one?',
        compare: 'Compare: {{before}} before, {{after}} after',
        nothing:
          '{{name}} describes no network that can be compared: {{reason}}',
        stop: 'Stop comparing with {{name}}',
        instead: 'Open {{after}} instead',
      },
      reading: 'Reading {{name}}',
      document: {
        label: 'The document',
        form: 'This is: {{form}}.',
        unknownForm: 'This is no document that describes a network.',
        refused:
          'This is: {{form}}. It cannot be asked as it is; the findings say why.',
        networks_one: '{{count, number}} virtual network',
        networks_other: '{{count, number}} virtual networks',
        hubs_one: '{{count, number}} virtual hub',
        hubs_other: '{{count, number}} virtual hubs',
        sites_one: '{{count, number}} site',
        sites_other: '{{count, number}} sites',
        circuits_one: '{{count, number}} ExpressRoute circuit',
        circuits_other: '{{count, number}} ExpressRoute circuits',
        peerings_one: '{{count, number}} half of a peering',
        peerings_other: '{{count, number}} halves of peerings',
        connections_one: '{{count, number}} connection of gateways',
        connections_other: '{{count, number}} connections of gateways',
        kept: 'What was read is kept in this tab of the browser, so that a reload finds it, and is gone when the tab is closed. The document itself is not kept.',
        notKept:
          'Too large to be kept in this tab: after a reload it has to be opened again.',
        another: 'Open another',
        close: 'Close',
      },
      failed: {
        label: 'Failed:',
        repair: 'Repair everything',
        one: 'Repair {{name}}',
      },
      panels: {
        label: 'What the network answers',
        diagram: 'Diagram',
        reach: 'Reach',
        routes: 'Routes',
        'what-if': 'What if',
        findings: 'Findings ({{found, number}})',
        notes: 'Not understood ({{found, number}})',
        import: 'Design this',
        difference: 'Difference',
      },
      difference: {
        lead: '{{before}} before, {{after}} after.',
      },
      import: {
        lead: 'A design that holds this network can be changed here, and its repository takes over what exists.',
        working: 'Looking for a pattern that has this network',
        gone: 'The document itself is not kept over a reload. Open it again to go on to a design.',
        fits: 'There is a design that has the same answers to who reaches whom, for everything that it takes.',
        none: 'No pattern has this network. The reasons are below.',
        design: 'Open in Design',
        download: 'Download connectivity.yaml',
        notTaken_one: '{{count, number}} part that the design does not have',
        notTaken_other: '{{count, number}} parts that the design does not have',
        notTakenHelp:
          'The answers of the design take no account of them. Look at each before you generate a repository.',
        id: 'What',
        why: 'Why',
      },
      findings: {
        none: 'Nothing here is against a rule about networks.',
        errors_one: '{{count, number}} problem',
        errors_other: '{{count, number}} problems',
        warnings_one: '{{count, number}} piece of advice',
        warnings_other: '{{count, number}} pieces of advice',
      },
    },
  },
});
