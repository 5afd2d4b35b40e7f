"""SI 2015/62: the Regulations for detained persons, by Part, in force from 1 April 2015."""
