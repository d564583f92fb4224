-- Of the points that the head office gives, those that were reached.
# 2.2 figure
FROM marks('2.2')

# 3.1 figure
FROM marks('3.1')

# 4.3 figure
FROM marks('4.3')

# 8.1 figure
FROM marks('8.1')

# 8.2 figure
FROM marks('8.2')

# 8.3 figure
FROM marks('8.3')

# 8.5 figure
FROM marks('8.5')

# 9.3 figure
FROM marks('9.3')

# 9.4 figure
FROM marks('9.4')

# 9.5 figure
FROM marks('9.5')

# 13.1 figure
FROM marks('13.1')

# 15.6 figure
FROM marks('15.6')

# 16.5 figure
FROM marks('16.5')

# 18.5 figure
FROM marks('18.5')

# 19.5 figure
FROM marks('19.5')

# 20.4 figure
FROM marks('20.4')
