"""The samples' own words: written for this project, about no real agency. Digits are Arabic here;
a report in Thai numerals turns them when it is composed."""
