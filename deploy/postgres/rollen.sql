-- Twee rollen voor Oversteek op PostgreSQL. Voer dit uit als beheerder van de server: psql -f rollen.sql
-- Het vraagt van elke rol twee keer om een wachtwoord; dat staat dan op geen opdrachtregel en in geen logboek.
-- oversteek_eigenaar bezit de tabellen en voert migraties uit; oversteek_app is de rol van het programma.
CREATE ROLE oversteek_eigenaar LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
\password oversteek_eigenaar
CREATE ROLE oversteek_app LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
\password oversteek_app
CREATE DATABASE oversteek OWNER oversteek_eigenaar ENCODING 'UTF8' TEMPLATE template0;
\connect oversteek
REVOKE ALL ON SCHEMA public FROM PUBLIC;
ALTER SCHEMA public OWNER TO oversteek_eigenaar;
GRANT USAGE ON SCHEMA public TO oversteek_app;
REVOKE CONNECT, TEMPORARY ON DATABASE oversteek FROM PUBLIC;
GRANT CONNECT ON DATABASE oversteek TO oversteek_app;
