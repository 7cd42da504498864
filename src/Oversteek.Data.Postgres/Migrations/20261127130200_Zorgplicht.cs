using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversteek.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Zorgplicht : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "capaciteit_bevestigd_op",
                table: "brugklasbeheer",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "soort",
                table: "besluitbrief",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Besluit");

            // Research was beside the state; what a school can still decide on with research stands in research now. A finished one can be finished again.
            // The policies hold for the owner of the tables too.
            migrationBuilder.Sql(
                """
                SELECT set_config('app.systeem', 'Beheer', true);
                UPDATE aanmelding SET status = 'InOnderzoek' WHERE onderzoek_versleuteld IS NOT NULL AND status IN ('Actief', 'Plaatsbaar');
                UPDATE voortgang SET aanmeldingstatus = 'InOnderzoek' WHERE aanmeldingstatus IN ('Actief', 'Plaatsbaar')
                    AND leerling_id IN (SELECT leerling_id FROM aanmelding WHERE status = 'InOnderzoek');
                SELECT set_config('app.systeem', '', true);
                """);

            migrationBuilder.Sql(Inzagebeleid.Van(TargetModel));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "capaciteit_bevestigd_op",
                table: "brugklasbeheer");

            migrationBuilder.DropColumn(
                name: "soort",
                table: "besluitbrief");
        }
    }
}
