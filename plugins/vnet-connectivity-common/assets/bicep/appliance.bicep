import * as types from 'types.bicep'

@description('The network virtual appliances by region. They are built elsewhere; routes lead to them.')
param appliances { *: types.appliance }
