"""SI 2014/2270, as amended by SI 2015/505 and SI 2015/1619: from a statement to an EHC plan."""
