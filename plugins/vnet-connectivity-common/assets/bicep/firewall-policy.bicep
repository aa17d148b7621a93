@description('Ranges that may reach each other through the firewalls. A network or site outside of them has to be added.')
param privateRanges string[] = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10']
