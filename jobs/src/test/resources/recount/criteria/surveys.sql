-- Of the answers to the questions about a criterion, those at three quarters of the scale or above.
# 1.6 figure
FROM satisfied('1.6', 'client')

# 3.6 figure
FROM satisfied('3.6', 'client')

# 4.1 figure
FROM satisfied('4.1', 'client')

# 4.5 figure
FROM satisfied('4.5', 'client')

# 6.6 figure
FROM satisfied('6.6', 'client')

# 7.6 figure
FROM satisfied('7.6', 'staff')

# 8.6 figure
FROM satisfied('8.6', 'client')

# 9.6 figure
FROM satisfied('9.6', 'client')

# 10.4 figure
FROM satisfied('10.4', 'client')

# 11.4 figure
FROM satisfied('11.4', 'client')

# 12.4 figure
FROM satisfied('12.4', 'client')

# 13.5 figure
FROM satisfied('13.5', 'client')

# 14.4 figure
FROM satisfied('14.4', 'client')

# 15.3 figure
FROM satisfied('15.3', 'client')

# 16.3 figure
FROM satisfied('16.3', 'client')

# 17.4 figure
FROM satisfied('17.4', 'client')

# 18.3 figure
FROM satisfied('18.3', 'client')

# 19.3 figure
FROM satisfied('19.3', 'client')

# 20.3 figure
FROM satisfied('20.3', 'client')
