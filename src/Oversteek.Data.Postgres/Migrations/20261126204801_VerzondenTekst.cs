using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversteek.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class VerzondenTekst : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "onderwerp",
                table: "uitgaand_bericht",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "taal",
                table: "uitgaand_bericht",
                type: "character varying(8)",
                maxLength: 8,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "tekst_versleuteld",
                table: "uitgaand_bericht",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "tekstversie",
                table: "uitgaand_bericht",
                type: "character varying(12)",
                maxLength: 12,
                nullable: true);

            migrationBuilder.Sql(Inzagebeleid.Sql);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "onderwerp",
                table: "uitgaand_bericht");

            migrationBuilder.DropColumn(
                name: "taal",
                table: "uitgaand_bericht");

            migrationBuilder.DropColumn(
                name: "tekst_versleuteld",
                table: "uitgaand_bericht");

            migrationBuilder.DropColumn(
                name: "tekstversie",
                table: "uitgaand_bericht");
        }
    }
}
