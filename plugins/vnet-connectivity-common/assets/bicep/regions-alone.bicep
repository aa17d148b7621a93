// Every virtual network by its key.
var networks = regions
