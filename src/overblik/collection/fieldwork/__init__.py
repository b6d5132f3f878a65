"""What staff do with the fieldwork: set it up, open and close it, publish versions, see how far it is."""
